/** The faithful sentences as three articles of a desk in a temporary folder, each translated into the other languages. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDesk } from "../../src/desk/desk.ts";
import { isArticle, openArticle } from "../../src/draft/article-run.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import { selectSeeds } from "../../src/read/seeds.ts";
import { mend } from "../../src/typography/mend.ts";
import { openWorkspace } from "../../src/workspace/workspace.ts";
import { FAITHFUL, FAITHFUL_NAMES } from "./faithful.ts";

const NAMES = `sergey_lavrov: { kind: person, gender: m, en: Sergey LAVROV, fr: Sergueï LAVROV, ru: Сергей ЛАВРОВ }
amina_traore: { kind: person, gender: f, en: Amina TRAORE, fr: Amina TRAORÉ, ru: Амина ТРАОРЕ }
traore: { kind: person, gender: f, of: amina_traore, en: TRAORE, fr: TRAORÉ, ru: ТРАОРЕ }
un: { kind: acronym, en: UN, fr: ONU, ru: ООН }
`;

/** `root`: an empty folder. Nobody has approved its names, and that is not what it is for. */
export function makeFaithfulDesk(root: string): void {
  const put = (file: string, text: string): void => {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  put("pipeline/pipeline.yaml", "checks: { name-unapproved: off }\n");
  put("pipeline/names.yaml", NAMES);
  for (const language of LANGUAGES) {
    put(`locales/${language}/names.json`, JSON.stringify(FAITHFUL_NAMES[language]));
    const lines = FAITHFUL.map((sentence) => asWritten(sentence[language], language));
    put(`seeds/${language}-text.${language}.txt`, `${lines.join("\n")}\n`);
  }
  const workspace = openWorkspace(root);
  for (const seed of selectSeeds(workspace, [], root)) {
    const run = openArticle(openDesk(workspace), seed);
    if (!isArticle(run)) throw new Error(run.findings[0]?.message);
    const { language: from, id } = run.article;
    const byLine = new Map(FAITHFUL.map((sentence) => [asWritten(sentence[from], from), sentence]));
    for (const language of LANGUAGES.filter((one) => one !== from)) {
      const texts = run.segments.map(({ key, text }) => {
        const sentence = byLine.get(text);
        if (sentence === undefined) throw new Error(`More than one segment, or none: ${text}`);
        return [key, mend(sentence[language], language)];
      });
      put(`locales/${language}/${id}.json`, JSON.stringify(Object.fromEntries(texts)));
    }
  }
}

/** The sentence as an author writes it. */
function asWritten(sentence: string, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (_, id: string) => FAITHFUL_NAMES[language][id] ?? "");
}
