import type { Language } from "../model/language.ts";

/** Press spellings where CLDR's display name is not how a newsroom writes; the first is the base form. */
export const SPELLINGS: Readonly<Record<string, Partial<Readonly<Record<Language, readonly string[]>>>>> = {
  AE: { ru: ["Объединенные Арабские Эмираты", "ОАЭ"] },
  BA: {
    en: ["Bosnia and Herzegovina", "Bosnia-Herzegovina", "Bosnia & Herzegovina", "Bosnia"],
    fr: ["Bosnie-Herzégovine", "Bosnie"],
  },
  BF: { en: ["Burkina Faso", "Burkina"], fr: ["Burkina Faso", "Burkina"], ru: ["Буркина-Фасо"] },
  CD: {
    en: ["Democratic Republic of the Congo", "Democratic Republic of Congo", "DR Congo", "Congo-Kinshasa"],
    fr: ["République démocratique du Congo", "RD Congo", "Congo-Kinshasa"],
    ru: ["Демократическая Республика Конго", "ДР Конго"],
  },
  CF: { ru: ["Центральноафриканская Республика", "Центрально-Африканская Республика"] },
  CG: {
    en: ["Republic of the Congo", "Congo-Brazzaville", "Congo"],
    fr: ["République du Congo", "Congo-Brazzaville", "Congo"],
    ru: ["Республика Конго", "Конго"],
  },
  CI: { en: ["Côte d’Ivoire", "Ivory Coast"] },
  CV: { en: ["Cape Verde", "Cabo Verde"] },
  CZ: { en: ["Czechia", "Czech Republic"], fr: ["Tchéquie", "République tchèque"] },
  EU: { ru: ["Европейский союз", "Евросоюз"] },
  GB: { en: ["United Kingdom", "Great Britain", "Britain"], fr: ["Royaume-Uni", "Grande-Bretagne"] },
  HK: { en: ["Hong Kong"], fr: ["Hong Kong"], ru: ["Гонконг"] },
  KG: { ru: ["Киргизия", "Кыргызстан", "Киргизстан"] },
  KP: { en: ["North Korea"], ru: ["Северная Корея"] },
  KR: {
    en: ["South Korea", "Republic of Korea"],
    fr: ["Corée du Sud", "République de Corée"],
    ru: ["Южная Корея", "Республика Корея"],
  },
  MD: { ru: ["Молдавия", "Молдова"] },
  MM: { en: ["Myanmar", "Burma"], fr: ["Myanmar", "Birmanie"], ru: ["Мьянма", "Бирма"] },
  MO: { en: ["Macao", "Macau"], fr: ["Macao"], ru: ["Макао"] },
  NL: { en: ["Netherlands", "Holland"] },
  PS: {
    en: ["Palestinian Territories", "Palestine"],
    fr: ["Territoires palestiniens", "Palestine"],
    ru: ["Палестинские территории", "Палестина"],
  },
  ST: {
    en: ["São Tomé and Príncipe", "Sao Tome and Principe", "São Tomé & Príncipe"],
    fr: ["Sao Tomé-et-Principe", "Sao Tomé-et-Príncipe"],
  },
  SZ: { en: ["Eswatini", "Swaziland"] },
  TL: { en: ["Timor-Leste", "East Timor"] },
  TR: { en: ["Turkey", "Türkiye"], fr: ["Turquie", "Türkiye"] },
  TT: { en: ["Trinidad and Tobago", "Trinidad & Tobago"] },
  UN: { fr: ["Nations unies"], ru: ["Организация Объединенных Наций"] },
  US: {
    en: ["United States", "United States of America"],
    fr: ["États-Unis", "Etats-Unis", "États-Unis d’Amérique"],
    ru: ["Соединенные Штаты", "Соединенные Штаты Америки"],
  },
  VA: { en: ["Vatican City", "Vatican"], fr: ["Vatican", "État de la Cité du Vatican"] },
  VN: { fr: ["Vietnam", "Viêt Nam", "Viêtnam"] },
  ZA: { ru: ["Южно-Африканская Республика", "Южная Африка"] },
};

/** Display names that need evidence: they are also first names, everyday words or states of a federation. */
export const DOUBTFUL: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(["Chad", "Jordan", "Georgia", "Turkey", "Jersey", "Sark", "Dominica", "Montserrat"]),
  fr: new Set(["Maurice", "Dominique", "Salvador", "Grenade", "Jersey", "Montserrat"]),
  ru: new Set(["Того", "Доминика", "Маврикий", "Чад", "Чада", "Перу", "Оман", "Омана", "Гана", "Гренада"]),
};

/** Words that settle which one a doubtful name is, by the name: its people's name, its capital. */
export const EVIDENCE: Readonly<Record<string, readonly string[]>> = {
  chad: ["chadian", "chadians", "djamena", "tchadien", "tchadienne"],
  jordan: ["jordanian", "jordanians", "amman"],
  georgia: ["georgian", "georgians", "tbilisi"],
  turkey: ["turkish", "ankara", "istanbul"],
  mauritius: ["mauricien", "mauricienne", "louis"],
  el_salvador: ["salvadorien", "salvadorienne"],
};

/** Codes that CLDR still names but that are no territory of today, or no place. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  "AN BU CS CQ DD DY EZ FX HV NH QO RH SU TP UK UM VD XA XB YD YU ZR ZZ".split(" "),
);
