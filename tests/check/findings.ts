/** A desk in a temporary folder, made without a process, and what the checks find in one of its editions. */
import fs from "node:fs";
import path from "node:path";
import { prepareChecks } from "../../src/check/prepare.ts";
import { checkEdition } from "../../src/check/run.ts";
import { openDesk, type Desk } from "../../src/desk/desk.ts";
import { isArticle, openArticle, type ArticleRun } from "../../src/draft/article-run.ts";
import { openEdition } from "../../src/draft/edition-run.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Language } from "../../src/model/language.ts";
import { selectSeeds } from "../../src/read/seeds.ts";
import { openWorkspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "../support/desk.ts";

const NAMES = `sergey_lavrov: { kind: person, gender: m, en: Sergey LAVROV }
lavrov: { kind: person, gender: m, of: sergey_lavrov, en: LAVROV }
amina_traore: { kind: person, gender: f, en: Amina TRAORE }
mali: { kind: place, en: Mali }
niger: { kind: place, en: Niger }
aes: { kind: acronym, en: AES }
`;

const FORMS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  fr: {
    sergey_lavrov: "Sergueï LAVROV",
    lavrov: "LAVROV",
    amina_traore: "Amina TRAORÉ",
    mali: "Mali",
    niger: "Niger",
    aes: "AES",
  },
  ru: {
    sergey_lavrov: "Сергей ЛАВРОВ",
    lavrov: "ЛАВРОВ",
    amina_traore: "Амина ТРАОРЕ",
    mali: "Мали",
    niger: "Нигер",
    aes: "АГС",
  },
};

export interface SmallDesk {
  readonly root: string;
  write(file: string, content: string): void;
  open(): Desk;
  article(id?: string): ArticleRun;
  /** Writes the locale file: the texts of an article's segments, in their order; "" is left out. */
  translate(language: Language, texts: readonly string[], id?: string): void;
  findings(language: Language, id?: string): Promise<Finding[]>;
}

/** `source`: the article `a.txt`; a line is a paragraph. */
export function smallDesk(source: string, from: Language = "en"): SmallDesk {
  const root = temporaryFolder();
  const desk: SmallDesk = {
    root,
    write(file, content) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), content);
    },
    open: () => openDesk(openWorkspace(root)),
    article(id = "a") {
      const opened = desk.open();
      const [seed] = selectSeeds(opened.workspace, [id], root);
      const run = openArticle(opened, seed!);
      if (!isArticle(run)) throw new Error(run.findings[0]?.message);
      return run;
    },
    translate(language, texts, id = "a") {
      const keys = desk.article(id).segments.map(({ key }) => key);
      if (keys.length !== texts.length)
        throw new Error(`${keys.length} texts were expected: ${keys.join(", ")}`);
      const entries = keys.map((key, index) => [key, texts[index]!]).filter(([, text]) => text !== "");
      desk.write(
        `locales/${language}/${id}.json`,
        `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
      );
    },
    async findings(language, id = "a") {
      const opened = desk.open();
      await prepareChecks(opened, [language]);
      const run = desk.article(id);
      return checkEdition(opened, run, openEdition(opened, run, language, ""));
    },
  };
  desk.write("pipeline/pipeline.yaml", "");
  desk.write("pipeline/names.yaml", NAMES);
  for (const [language, forms] of Object.entries(FORMS))
    desk.write(`locales/${language}/names.json`, JSON.stringify(forms));
  desk.write(`seeds/a.${from}.txt`, `${source}\n`);
  return desk;
}

/** Rules that a one-segment article's translation breaks; unapproved names are none of this file's business. */
export async function rulesOf(
  source: string,
  target: string,
  { from = "en", to = "fr" }: { from?: Language; to?: Language } = {},
): Promise<string[]> {
  const desk = smallDesk(source, from);
  desk.translate(to, [target]);
  const findings = await desk.findings(to);
  return findings.map(({ rule }) => rule).filter((rule) => rule !== "name-unapproved");
}
