import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { splice } from "../../src/assemble/splice.ts";
import { article, segmentsOf } from "../read/read.ts";

function withTitle(yaml: string, value: string): string {
  const read = article(`---\nlang: en\n${yaml}\nafter: {kept: [1, two]}\n---\nText.`);
  const { text, findings } = splice(read, new Map([[segmentsOf(read)[0]!.key, [{ type: "text", value }]]]));
  expect(findings).toEqual([]);
  return text.slice("---\nlang: en\n".length, text.indexOf("\nafter: {kept: [1, two]}\n---\nText."));
}

const STYLES = {
  plain: "title: Some text",
  single: "title: 'Some text' # comment",
  double: 'title: "Some text"',
  folded: "title: >-\n  Some\n  text",
  literal: "title: |\n  Some text",
  "plain over lines": "title: Some\n  text",
  anchored: "title: &t Some text\nother: *t",
};

describe("a front-matter text", () => {
  it.each([
    [STYLES.plain, "Un texte", "title: Un texte"],
    [STYLES.plain, "Mali: l'accord", `title: "Mali: l'accord"`],
    [STYLES.plain, "true", 'title: "true"'],
    [STYLES.plain, "« Oui » # 1", 'title: "« Oui » # 1"'],
    [STYLES.single, "l'accord: oui", "title: 'l''accord: oui' # comment"],
    [STYLES.double, 'un "mot" \\ ici', 'title: "un \\"mot\\" \\\\ ici"'],
    [STYLES.folded, "Un: texte # ici", "title: >-\n  Un: texte # ici"],
    [STYLES.literal, "Un texte", "title: |\n  Un texte"],
    [STYLES["plain over lines"], "Un texte", "title: Un texte"],
    [STYLES.plain, "deux\nlignes", "title: deux lignes"],
  ])("%j as %j", (yaml, value, written) => {
    expect(withTitle(yaml, value)).toBe(written);
  });

  it("parses back to exactly what was written, whatever it is", () => {
    const character = fc.constantFrom(
      ..."aé :#'\"\\{}[],&*!|>%@`-?~\u0001\u0085\u2028\uFEFF\u007f=<é0.".split(""),
      "😀",
      ": ",
      " #",
      "---",
    );
    const value = fc.array(character, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
    const style = fc.constantFrom(STYLES.plain, STYLES.single, STYLES.double);
    fc.assert(
      fc.property(
        style,
        value.filter((text) => /[a0é]/u.test(text)),
        (yaml, text) => {
          const written = withTitle(yaml, text);
          const expected = text.replace(/[\t-\r\u0085\u2028\u2029]+/gu, " ").trim();
          expect((parse(written) as { title: unknown }).title).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
