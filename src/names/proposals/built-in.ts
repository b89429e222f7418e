/** What the built-in names, and some rivers and regions besides, are called in each language: found by id or by any spelling. */
import { argumentId } from "../../ids/argument-id.ts";
import { LANGUAGES, type Language } from "../../model/language.ts";
import type { Name, NameKind } from "../../model/names.ts";
import { territories } from "../territories.ts";

/** `en|fr|ru`, one spelling for the first two where the second is empty. */
const REGIONS: readonly string[] = `
Russian Federation|Fédération de Russie|Российская Федерация
Sahel||Сахель
Kremlin||Кремль
Baltic|Baltique|Балтика
Mediterranean|Méditerranée|Средиземноморье
Black Sea|mer Noire|Черное море
Red Sea|mer Rouge|Красное море
Baltic Sea|mer Baltique|Балтийское море
Barents Sea|mer de Barents|Баренцево море
Caspian Sea|mer Caspienne|Каспийское море
Kara Sea|mer de Kara|Карское море
Aral Sea|mer d’Aral|Аральское море
Sea of Azov|mer d’Azov|Азовское море
Sea of Japan|mer du Japon|Японское море
South China Sea|mer de Chine méridionale|Южно-Китайское море
North Sea|mer du Nord|Северное море
Mediterranean Sea|mer Méditerranée|Средиземное море
Atlantic Ocean|océan Atlantique|Атлантический океан
Pacific Ocean|océan Pacifique|Тихий океан
Indian Ocean|océan Indien|Индийский океан
Arctic Ocean|océan Arctique|Северный Ледовитый океан
English Channel|Manche|Ла-Манш
Bay of Biscay|golfe de Gascogne|Бискайский залив
Gulf of Guinea|golfe de Guinée|Гвинейский залив
Gulf of Aden|golfe d’Aden|Аденский залив
Persian Gulf|golfe Persique|Персидский залив
Strait of Hormuz|détroit d’Ormuz|Ормузский пролив
Taiwan Strait|détroit de Taïwan|Тайваньский пролив
Suez Canal|canal de Suez|Суэцкий канал
Panama Canal|canal de Panama|Панамский канал
Lake Chad|lac Tchad|озеро Чад
Lake Baikal|lac Baïkal|озеро Байкал
Lake Victoria|lac Victoria|озеро Виктория
Volga||Волга
Danube||Дунай
Dnieper|Dniepr|Днепр
Don||Дон
Rhine|Rhin|Рейн
Rhône||Рона
Saône||Сона
Seine||Сена
Loire||Луара
Garonne||Гаронна
Thames|Tamise|Темза
Nile|Nil|Нил
Senegal River|fleuve Sénégal|река Сенегал
Niger River|fleuve Niger|река Нигер
Lyon|Lyon|Лион
Marseille||Марсель
Toulouse||Тулуза
Nice||Ницца
Bordeaux||Бордо
Lille||Лилль
Saint-Louis||Сен-Луи
Segou|Ségou|Сегу
Mopti||Мопти
Sikasso||Сикасо
Samara||Самара
Nizhny Novgorod|Nijni Novgorod|Нижний Новгород
Novosibirsk|Novossibirsk|Новосибирск
Yekaterinburg|Iekaterinbourg|Екатеринбург
Rostov-on-Don|Rostov-sur-le-Don|Ростов-на-Дону
Perm||Пермь
`
  .trim()
  .split("\n");

interface Index {
  readonly byId: ReadonlyMap<string, Name["spellings"]>;
  readonly bySpelling: ReadonlyMap<string, Name["spellings"]>;
}

let index: Index | undefined;

/** The first spelling of the language; a name of the desk is the built-in one of the same id, or of the same spelling. */
export function builtInSpelling(
  id: string,
  kind: NameKind,
  spellings: readonly { readonly language: Language; readonly text: string }[],
  language: Language,
): string | undefined {
  if (kind !== "place" && kind !== "organization") return undefined;
  index ??= readIndex();
  const found =
    index.byId.get(id) ??
    spellings
      .map((spelling) => index!.bySpelling.get(`${spelling.language} ${spelling.text}`))
      .find((known) => known !== undefined);
  return found?.[language]?.[0];
}

function readIndex(): Index {
  const byId = new Map<string, Name["spellings"]>();
  const bySpelling = new Map<string, Name["spellings"]>();
  const regions = REGIONS.map((line) => {
    const [en = "", fr = "", ru = ""] = line.split("|");
    return { id: argumentId(en), spellings: { en: [en], fr: [fr === "" ? en : fr], ru: [ru] } };
  });
  for (const { id, spellings } of [...territories(), ...regions]) {
    if (!byId.has(id)) byId.set(id, spellings);
    for (const language of LANGUAGES) {
      for (const text of spellings[language] ?? []) {
        const key = `${language} ${text}`;
        if (!bySpelling.has(key)) bySpelling.set(key, spellings);
      }
    }
  }
  return { byId, bySpelling };
}
