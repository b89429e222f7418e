import type { Check } from "./view.ts";

/** Terms of the desk's glossary: said in a form of the target's language where the source says them, and never as `avoid` has it. */
export const terminology: Check = {
  rules: { terminology: "warning" },
  *run({ written, glossary, article, language }) {
    if (glossary.terms.length === 0) return;
    for (const { segment, seen } of written) {
      for (const { forms, avoid } of glossary.terms) {
        const [source, target] = [forms[article.language], forms[language]];
        const expected = target === undefined ? [] : [target.house];
        const avoided = avoid[language]?.pattern.exec(seen.text)?.[0];
        const said = source?.pattern.exec(segment.text)?.[0];
        if (avoided !== undefined) {
          const message = `The desk does not say "${avoided}".`;
          yield { rule: "terminology", key: segment.key, message, expected };
        } else if (said !== undefined && target?.pattern.test(seen.text) === false) {
          const message = `"${said}" has a term of its own in this language.`;
          yield { rule: "terminology", key: segment.key, message, expected };
        }
      }
    }
  },
};
