/** The names that an article uses, and proposals for the forms that an edition of it lacks. */
import type { Desk } from "../desk/desk.ts";
import type { WantedName } from "../desk/name-proposals.ts";
import { splitCase } from "../ids/case-suffix.ts";
import { parseMessage } from "../message/parse.ts";
import { argumentsOf } from "../message/walk.ts";
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import type { NameKind } from "../model/names.ts";
import type { ArticleRun } from "./article-run.ts";

/** By id, full names before their other shapes, which are made from them. */
export function namesIn({ article, locks, shapes }: ArticleRun): ReadonlyMap<string, WantedName> {
  const names: WantedName[] = [];
  for (const lock of Array.from(locks.values()).flat()) {
    if (!isName(lock)) continue;
    const spelling = { language: article.language, text: lock.value };
    names.push({ id: lock.id, kind: lock.type, spelling, of: shapes.get(lock.id) });
  }
  names.sort((a, b) => Number(a.of !== undefined) - Number(b.of !== undefined));
  return new Map(names.map((name) => [name.id, name]));
}

export function isName(lock: Lock): lock is Lock & { readonly type: NameKind } {
  return lock.policy === "term";
}

const CASE_ARGUMENT = /_(?:gen|dat|acc|ins|loc)\}/u;

/** `returned`: what a provider made of a name, by id. Case forms only where a text of the edition asks for one. */
export function proposeNames(
  desk: Desk,
  run: ArticleRun,
  language: Language,
  texts: Iterable<{ readonly text: string }>,
  returned: ReadonlyMap<string, string>,
  now: string,
): void {
  const names = namesIn(run);
  for (const name of names.values()) desk.names.propose(language, name, returned.get(name.id), now);
  if (language !== "ru") return;
  for (const { text } of texts) {
    if (!CASE_ARGUMENT.test(text)) continue;
    for (const argument of argumentsOf(parseMessage(text).nodes)) {
      const { id, case: grammaticalCase } = splitCase(argument.id);
      const name = names.get(id) ?? desk.names.book.names.get(id);
      if (name !== undefined && grammaticalCase !== undefined)
        desk.names.proposeCases(name, [grammaticalCase], now);
    }
  }
}
