/** Lakes, capes, rivers and the like, whose kind each language says in its own word: "Lake Bled", "lac Bled", "озеро Блед". */
import { RUSSIAN_FEATURES } from "../../lock/place-features.ts";
import type { Language } from "../../model/language.ts";

type Templates = Readonly<Record<Language, readonly string[]>>;

/** `@` stands for the name. The first of a language is the one that is written; none where only a translator knows ("Гвинейский залив"). */
const FEATURES: readonly Templates[] = [
  { en: ["Lake @"], fr: ["lac @", "lac de @", "lac d’@"], ru: ["озеро @"] },
  { en: ["Mount @"], fr: ["mont @"], ru: ["гора @"] },
  { en: ["Cape @"], fr: ["cap @"], ru: ["мыс @"] },
  { en: ["@ River"], fr: ["fleuve @", "rivière @"], ru: ["река @"] },
  { en: ["@ Island"], fr: ["île @", "île de @", "île d’@"], ru: ["остров @"] },
  { en: ["Gulf of @"], fr: ["golfe de @", "golfe d’@"], ru: [] },
  { en: ["Bay of @", "@ Bay"], fr: ["baie de @", "baie d’@"], ru: [] },
  { en: ["Strait of @", "@ Strait"], fr: ["détroit de @", "détroit d’@"], ru: [] },
  { en: ["@ Valley"], fr: ["vallée de @", "vallée d’@"], ru: [] },
  { en: ["@ Desert"], fr: ["désert de @", "désert d’@"], ru: [] },
  { en: ["@ Canyon"], fr: ["canyon de @", "canyon d’@"], ru: ["каньон @"] },
  { en: ["@ Peninsula"], fr: ["péninsule de @", "péninsule d’@"], ru: [] },
  { en: ["@ Province"], fr: ["province de @", "province d’@"], ru: [] },
];
/**
 * The name inside, and what puts it into the other language's words: `undefined` where only a translator could. Undefined
 * as a whole where the text is no such place.
 */
export function featureIn(
  text: string,
  from: Language,
  to: Language,
): { readonly name: string; readonly put: (name: string) => string | undefined } | undefined {
  for (const feature of FEATURES) {
    for (const template of feature[from]) {
      const [before = "", behind = ""] = template.split("@");
      const name = text.slice(before.length, text.length - behind.length);
      if (name === "" || (before + name + behind).toLowerCase() !== text.replaceAll("'", "’").toLowerCase())
        continue;
      if (!/^\p{Lu}/u.test(name)) continue;
      return { name, put: (written) => filled(feature[to][0], written) };
    }
  }
  return undefined;
}

/**
 * Whether only a translator knows what a place is called elsewhere: in "Карское море" the name is an adjective, in "остров
 * Врангеля" it stands in a case.
 */
export function isAdjectival(text: string, from: Language): boolean {
  if (from !== "ru") return false;
  const last = text.slice(text.lastIndexOf(" ") + 1);
  return last !== text && (RUSSIAN_FEATURES.has(last) || /^(?:остров|мыс) /u.test(text));
}

function filled(template: string | undefined, name: string): string | undefined {
  const elided = /^[aeiouyàâéèêëîïôûœ]/iu.test(name) ? template?.replace(/de @$/u, "d’@") : template;
  return elided?.replace("@", name);
}
