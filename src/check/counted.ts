/**
 * What a figure counts: nouns of press texts in three languages, one line a thing. A figure that counts countries in the
 * source and participants in the target was exchanged with another. Words that are not here decide nothing.
 */
import type { Language } from "../model/language.ts";

/** Stems; a word counts if it begins with one of them. `=` ends a whole word. */
const THINGS: readonly Readonly<Record<Language, string>>[] = [
  { en: "participant attendee", fr: "participant", ru: "участник участниц" },
  { en: "expert specialist", fr: "expert spécialiste", ru: "эксперт специалист" },
  { en: "minister", fr: "ministre", ru: "министр" },
  { en: "delegat", fr: "délég", ru: "делегац делегат" },
  {
    en: "staff employee worker agent official",
    fr: "agent employé salarié travailleur collaborateur fonctionnaire",
    ru: "сотрудник работник служащ",
  },
  {
    en: "technician engineer",
    fr: "technicien ingénieur",
    ru: "техник= техника= техников= техникам= инженер",
  },
  {
    en: "journalist reporter correspondent",
    fr: "journaliste reporter correspondant",
    ru: "журналист репортер корреспондент",
  },
  { en: "soldier troops servicem serviceman", fr: "soldat militaire", ru: "солдат военнослужащ" },
  { en: "killed dead deaths fatalit", fr: "mort tué décès", ru: "погиб убит жертв" },
  { en: "wounded injured", fr: "blessé", ru: "ранен пострадавш" },
  { en: "refugee displaced", fr: "réfugié déplacé", ru: "беженц беженец переселенц" },
  { en: "student pupil", fr: "étudiant élève", ru: "студент учащ ученик" },
  { en: "women= woman=", fr: "femme", ru: "женщин" },
  { en: "men= man=", fr: "homme", ru: "мужчин" },
  { en: "child", fr: "enfant", ru: "дет= дети= детей= ребен" },
  { en: "deputy deputies lawmaker", fr: "député", ru: "депутат" },
  { en: "observer", fr: "observateur", ru: "наблюдател" },
  { en: "countr state= states=", fr: "pays= état", ru: "стран государств" },
  {
    en: "organi institution establishment bodies compan firm",
    fr: "organis institution établissement entreprise société",
    ru: "организац учрежден компани предприяти",
  },
  { en: "session meeting sitting", fr: "séance session réunion rencontre", ru: "сесси заседан встреч" },
  { en: "second= seconds=", fr: "seconde", ru: "секунд" },
  { en: "minute", fr: "minute", ru: "минут" },
  { en: "hour", fr: "heure", ru: "час= часа= часов= часам= часами=" },
  { en: "day= days=", fr: "jour= jours= journée", ru: "день= дня= дней= дням= суток= сутки=" },
  { en: "week", fr: "semaine", ru: "недел" },
  { en: "month", fr: "mois=", ru: "месяц" },
  { en: "year", fr: "an= ans= année", ru: "год= года= лет= годам= годами=" },
  { en: "kilometre kilometer km=", fr: "kilomètre km=", ru: "километр км=" },
  { en: "metre meter m=", fr: "mètre m=", ru: "метр м=" },
  { en: "tonne tons= ton=", fr: "tonne", ru: "тонн" },
  { en: "kilogram kg=", fr: "kilogramme kg= kilo", ru: "килограмм кг=" },
  { en: "hectare ha=", fr: "hectare ha=", ru: "гектар га=" },
  { en: "amendment", fr: "amendement", ru: "поправ" },
  { en: "record entr", fr: "notice enregistrement entrée", ru: "запис" },
  { en: "project", fr: "projet", ru: "проект" },
  { en: "agreement accord treat", fr: "accord traité convention", ru: "соглашен договор" },
  { en: "school", fr: "école", ru: "школ" },
  { en: "hospital", fr: "hôpita", ru: "больниц госпитал" },
  { en: "village", fr: "village", ru: "деревн сел= села= сел" },
  { en: "cit= city= cities= town", fr: "ville", ru: "город" },
  { en: "vehicle car= cars= truck", fr: "véhicule voiture camion", ru: "автомобил машин грузовик" },
  { en: "ship vessel boat", fr: "navire bateau", ru: "суд= суда= судов= корабл" },
  { en: "vote", fr: "voix= vote", ru: "голос" },
  { en: "seat", fr: "siège", ru: "мест= места= мандат" },
  { en: "degree", fr: "degré", ru: "градус" },
  { en: "household", fr: "ménage foyer", ru: "домохозяйств" },
  { en: "region", fr: "région", ru: "регион" },
  { en: "house", fr: "maison logement", ru: "дом= дома= домов=" },
  { en: "article", fr: "article", ru: "стать" },
  { en: "time= times=", fr: "fois=", ru: "раз= раза=" },
];

/** What a percentage or sum measures, and which way it went: said before the figure, or right behind it. */
const MEASURED: readonly Readonly<Record<Language, string>>[] = [
  {
    en: "rise rises= rising rose= risen increas grew= grow= growing climb",
    fr: "hausse augment accr progress",
    ru: "рост= роста= рос= вырос увелич повыс повыш",
  },
  {
    en: "fall falls= falling fell= fallen decreas declin drop reduc",
    fr: "baiss diminu recul rédui chut",
    ru: "сниж сниз умень сокра паден упал",
  },
  { en: "export", fr: "exportation", ru: "экспорт" },
  { en: "import= imports=", fr: "importation", ru: "импорт" },
  { en: "growth", fr: "croissance", ru: "рост= роста= росту=" },
  { en: "inflation", fr: "inflation", ru: "инфляц" },
  { en: "unemployment", fr: "chômage", ru: "безработиц" },
  { en: "turnout", fr: "participation", ru: "явк" },
  { en: "price", fr: "prix=", ru: "цен= цена= цены= ценам=" },
  { en: "deficit", fr: "déficit", ru: "дефицит" },
  { en: "debt", fr: "dette", ru: "долг" },
  { en: "budget", fr: "budget", ru: "бюджет" },
];

const NONE: ReadonlySet<number> = new Set();
/** Words behind a figure among which the thing is looked for: "120 field technicians". */
const REACH = 3;
const WORDS =
  /^[\s\u00A0\u202F]*(?:(?:de|d[’']|of|the|des|du)[\s\u00A0]+|d[’'])?((?:[\p{L}’'-]+[\s\u00A0\u202F]*){1,4})/u;

type Stems = ReadonlyMap<string, readonly Stem[]>;

interface Stem {
  readonly stem: string;
  readonly whole: boolean;
  readonly thing: number;
}

interface Words {
  readonly things: readonly Readonly<Record<Language, string>>[];
  readonly stems: Map<Language, Stems>;
}

const COUNTED_WORDS: Words = { things: THINGS, stems: new Map() };
const MEASURED_WORDS: Words = { things: MEASURED, stems: new Map() };

/** The things, by number, that the figure which ends at `end` may count; empty where the words behind it say nothing. */
export function countedAt(text: string, end: number, language: Language): ReadonlySet<number> {
  const words = WORDS.exec(text.slice(end, end + 60))?.[1]?.split(SPACES) ?? [];
  for (const word of words.slice(0, REACH)) {
    const things = thingsOf(word, language, COUNTED_WORDS);
    if (things.size > 0) return things;
  }
  return NONE;
}

/** What the figure at `start` measures: the last thing said since the figure before it, which ends at `since`. */
export function measuredAt(
  text: string,
  since: number,
  start: number,
  end: number,
  language: Language,
): ReadonlySet<number> {
  const behind = WORDS.exec(text.slice(end, end + 40))?.[1]?.split(SPACES) ?? [];
  const before = text.slice(since, start).split(NO_WORD).reverse();
  const found = new Set<number>();
  for (const word of behind.slice(0, 1))
    for (const thing of thingsOf(word, language, MEASURED_WORDS)) found.add(thing);
  if (found.size > 0) return found;
  for (const word of before) for (const thing of thingsOf(word, language, MEASURED_WORDS)) found.add(thing);
  return found;
}

const SPACES = /[\s\u00A0\u202F]+/u;
const NO_WORD = /[^\p{L}-]+/u;

function thingsOf(written: string, language: Language, words: Words): ReadonlySet<number> {
  const word = written.toLowerCase().replaceAll("ё", "е");
  const found = (stemsOf(language, words).get(word.slice(0, 1)) ?? []).filter(({ stem, whole }) =>
    whole ? word === stem : word.startsWith(stem),
  );
  return found.length === 0 ? NONE : new Set(found.map(({ thing }) => thing));
}

function stemsOf(language: Language, { things, stems }: Words): Stems {
  const known = stems.get(language);
  if (known !== undefined) return known;
  const made = new Map<string, Stem[]>();
  for (const [thing, { [language]: list }] of things.entries()) {
    for (const written of list.split(" ")) {
      const whole = written.endsWith("=");
      const stem = whole ? written.slice(0, -1) : written;
      const first = stem.slice(0, 1);
      made.set(first, [...(made.get(first) ?? []), { stem, whole, thing }]);
    }
  }
  stems.set(language, made);
  return made;
}
