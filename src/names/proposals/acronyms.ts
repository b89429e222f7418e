/** Acronyms that each of the three languages writes in its own way: `en|fr|ru`. What they stand for is in the name book. */
import { LANGUAGES, type Language } from "../../model/language.ts";

const ACRONYMS: readonly string[] = `
AES|AES|АГС
ASEAN|ASEAN|АСЕАН
BRICS|BRICS|БРИКС
CIS|CEI|СНГ
CSTO|OTSC|ОДКБ
CTBTO|OTICE|ОДВЗЯИ
EAEU|UEEA|ЕАЭС
ECB|BCE|ЕЦБ
ECOWAS|CEDEAO|ЭКОВАС
EU|UE|ЕС
FAO|FAO|ФАО
IAEA|AIEA|МАГАТЭ
ICC|CPI|МУС
ICJ|CIJ|МС ООН
ICRC|CICR|МККК
ILO|OIT|МОТ
IMF|FMI|МВФ
IOC|CIO|МОК
IOM|OIM|МОМ
NATO|OTAN|НАТО
OECD|OCDE|ОЭСР
OPEC+|OPEP+|ОПЕК+
OPEC|OPEP|ОПЕК
OSCE|OSCE|ОБСЕ
SCO|OCS|ШОС
UNDP|PNUD|ПРООН
UNESCO|UNESCO|ЮНЕСКО
UNHCR|HCR|УВКБ ООН
UNICEF|UNICEF|ЮНИСЕФ
UN|ONU|ООН
WFP|PAM|ВПП
WHO|OMS|ВОЗ
WTO|OMC|ВТО
`
  .trim()
  .split("\n");

let index: ReadonlyMap<string, Readonly<Record<Language, string>>> | undefined;

/** What an acronym of one language is in another. */
export function knownAcronym(name: string, from: Language, to: Language): string | undefined {
  index ??= new Map(
    ACRONYMS.flatMap((line) => {
      const [en = "", fr = "", ru = ""] = line.split("|");
      const names = { en, fr, ru };
      return LANGUAGES.map((language) => [`${language} ${names[language]}`, names] as const);
    }),
  );
  return index.get(`${from} ${name}`)?.[to];
}
