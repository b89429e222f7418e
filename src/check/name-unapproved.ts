import { localePath } from "../locale/save.ts";
import { splitCase } from "../ids/case-suffix.ts";
import type { Language } from "../model/language.ts";
import type { MessageNode } from "../model/message.ts";
import type { Check, Fault } from "./view.ts";

/** Forms of names.json that the edition uses and nobody has approved. */
export const nameUnapproved: Check = {
  rules: { "name-unapproved": "warning" },
  *run({ segments, names, language }) {
    const reported = new Set<string>();
    for (const { nodes, locks } of segments) {
      for (const argument of argumentIds(nodes)) {
        const { id, case: grammaticalCase } = splitCase(argument);
        if (!names.book.names.has(id) && !locks.some((lock) => lock.policy === "term" && lock.id === id))
          continue;
        const found = names.target(language, id, grammaticalCase);
        const key = found?.key ?? id;
        if (reported.has(key) || found?.target.state === "reviewed" || found?.target.state === "final")
          continue;
        reported.add(key);
        yield faultOf(key, found?.target.text, language);
      }
    }
  },
};

/** One fault a form, however many thousand editions use it. */
const faults = new Map<string, Fault>();

function faultOf(key: string, form: string | undefined, language: Language): Fault {
  const message = `${key} has ${form === undefined ? "no form" : `"${form}"`} in ${language}, which nobody has approved.`;
  let fault = faults.get(message);
  if (fault === undefined) {
    fault = { rule: "name-unapproved", key, file: localePath(language, "names"), message };
    faults.set(message, fault);
  }
  return fault;
}

function* argumentIds(nodes: readonly MessageNode[]): Iterable<string> {
  for (const node of nodes) {
    if (node.type === "argument" && node.skeleton === undefined) yield node.id;
    else if (node.type === "tag") yield* argumentIds(node.children);
  }
}
