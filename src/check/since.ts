/**
 * Which articles a change touches, and which of their segments: those whose source or target text is another than it
 * was. A change to what all articles share (names, glossary, pipeline.yaml) touches them all.
 */
import type { Desk } from "../desk/desk.ts";
import { parseLocaleFile } from "../locale/locale-file.ts";
import { ledgerPath, localePath } from "../locale/save.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import { readArticle } from "../read/read-article.ts";
import type { Seed } from "../read/seeds.ts";
import type { Report } from "../report/report.ts";
import type { History } from "../workspace/git.ts";

/** By article id, what is touched: all of it, or keys by edition. */
export type Touched = ReadonlyMap<string, "all" | ReadonlyMap<Language, "all" | ReadonlySet<string>>>;

const SHARED = /^pipeline\/(?!ledger\/)/;

export function touchedBy(desk: Desk, seeds: readonly Seed[], history: History): Touched {
  const { changed } = history;
  const touched = new Map<string, "all" | Map<Language, "all" | ReadonlySet<string>>>();
  if (changed.some((file) => SHARED.test(file))) {
    for (const { id } of seeds) touched.set(id, "all");
    return touched;
  }
  for (const seed of seeds) {
    const newKeys = changed.includes(seed.file) ? changedSegments(desk, seed, history) : new Set<string>();
    if (newKeys === undefined) {
      touched.set(seed.id, "all");
      continue;
    }
    const languages = new Map<Language, "all" | ReadonlySet<string>>();
    for (const language of LANGUAGES) {
      const shared = [localePath(language, "names"), localePath(language, "edition")];
      if (shared.some((file) => changed.includes(file))) languages.set(language, "all");
      else {
        const keys = new Set([...newKeys, ...changedTexts(desk, seed.id, language, history)]);
        if (keys.size > 0) languages.set(language, keys);
      }
    }
    if (languages.size > 0) touched.set(seed.id, languages);
  }
  return touched;
}

/** Keys that the article did not have before; undefined where it was not there, or could not be read. */
function changedSegments(desk: Desk, { file }: Seed, { before }: History): Set<string> | undefined {
  const keysOf = (bytes: Uint8Array): string[] =>
    readArticle(file, bytes, desk.config.source).blocks.flatMap(({ segments }) =>
      segments.map(({ key }) => key),
    );
  const old = before(file);
  const now = desk.workspace.read(file);
  if (old === undefined || now === undefined) return undefined;
  try {
    const known = new Set(keysOf(old));
    return new Set(keysOf(now).filter((key) => !known.has(key)));
  } catch {
    // What cannot be read is told when it is checked.
    return undefined;
  }
}

/** Keys whose text or approval is another than it was. */
function changedTexts(desk: Desk, id: string, language: Language, history: History): string[] {
  const keys: string[] = [];
  for (const file of [localePath(language, id), ledgerPath(language, id)]) {
    if (!history.changed.includes(file)) continue;
    const now = entriesOf(file, desk.workspace.readText(file));
    const old = entriesOf(file, history.before(file)?.toString("utf8"));
    for (const key of new Set([...now.keys(), ...old.keys()]))
      if (now.get(key) !== old.get(key)) keys.push(key);
  }
  return keys;
}

/** Texts of a locale file, lines of a ledger: one string a key. */
function entriesOf(file: string, text: string | undefined): Map<string, string> {
  if (file.startsWith("locales/"))
    return new Map(Array.from(parseLocaleFile(file, text).entries, ([key, entry]) => [key, entry.text]));
  const lines = (text ?? "").matchAll(/^ {2}"([^"]+)": (.*?),?$/gm);
  return new Map(Array.from(lines, ([, key = "", entry = ""]) => [key, entry]));
}

/** The report without findings that the change does not touch. A finding without a segment stays with its article. */
export function onlyTouched(report: Report, touched: Touched): Report {
  return {
    ...report,
    articles: report.articles.map((article) => {
      const parts = touched.get(article.id);
      if (parts === undefined || parts === "all") return article;
      return {
        ...article,
        editions: article.editions.map((edition) => {
          const keys = parts.get(edition.language);
          if (keys === "all") return edition;
          const findings = edition.findings.filter(({ key }) => key === undefined || keys?.has(key) === true);
          return { ...edition, findings };
        }),
      };
    }),
  };
}
