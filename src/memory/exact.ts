/**
 * The desk's own approved segments, recalled by their exact source text. Read once, when the first segment asks.
 */
import type { Language } from "../model/language.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { approvedSegments, articleIds, sourceLanguages } from "./approved.ts";

export interface Memory {
  /** Approved targets (written form) made from exactly this visible text, newest first. */
  recall(text: string, from: Language, to: Language): readonly string[];
}

export function openMemory(workspace: Workspace): Memory {
  const indexes = new Map<Language, ReadonlyMap<string, readonly string[]>>();
  let sources: ReadonlyMap<string, Language> | undefined;
  return {
    recall(text, from, to) {
      let index = indexes.get(to);
      if (index === undefined) {
        sources ??= sourceLanguages(workspace);
        index = approvedTargets(workspace, to, sources);
        indexes.set(to, index);
      }
      return index.get(`${from}\n${text}`) ?? [];
    },
  };
}

function approvedTargets(
  workspace: Workspace,
  to: Language,
  sources: ReadonlyMap<string, Language>,
): Map<string, string[]> {
  const found = new Map<string, { target: string; when: string }[]>();
  for (const id of articleIds(workspace, to)) {
    const from = sources.get(id);
    if (from === undefined || from === to) continue;
    for (const { source, target, when } of approvedSegments(workspace, id, to)) {
      const recallKey = `${from}\n${source}`;
      const list = found.get(recallKey);
      if (list === undefined) found.set(recallKey, [{ target, when }]);
      else list.push({ target, when });
    }
  }
  return new Map(
    Array.from(found, ([key, list]) => [
      key,
      list.sort((a, b) => b.when.localeCompare(a.when)).map(({ target }) => target),
    ]),
  );
}
