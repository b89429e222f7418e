import { governedCase, casesOf, wordBefore } from "../protect/russian-case.ts";
import type { MessageNode } from "../model/message.ts";
import type { NameBook } from "../model/names.ts";
import { splitCase, withCase } from "../ids/case-suffix.ts";
import type { Check } from "./view.ts";

/** Russian names in the nominative where a case is likelier: behind a preposition, or put in by the machine. */
export const nameCase: Check = {
  rules: { "name-case": "warning" },
  *run({ segments, language, names }) {
    if (language !== "ru") return;
    for (const { segment, target, nodes } of segments) {
      if (target === undefined || target.entry.approved !== undefined) continue;
      const doubtful = target.person
        ? []
        : (target.entry.ladder ?? []).filter((step) => step.startsWith(NOMINATIVE));
      const told = new Set<string>();
      for (const { id, before } of bareNames(nodes, names.book)) {
        const governed = governedCase(before, "name");
        const wanted = governed !== undefined && casesOf(names.book, id).has(governed);
        if (told.has(id) || (!wanted && !doubtful.includes(NOMINATIVE + id))) continue;
        told.add(id);
        yield {
          rule: "name-case",
          key: segment.key,
          message: `{${id}} stands in the nominative behind "${wordBefore(before) ?? ""}"; its case could not be told.`,
          expected: wanted ? [`{${withCase(id, governed)}}`] : [],
        };
      }
    }
  },
};

/** How a ledger entry records a name of the machine's whose case nothing told. */
export const NOMINATIVE = "name-case ";

interface BareName {
  readonly id: string;
  readonly before: string;
}

/** Arguments of declinable names without a case, each with the text before it. */
function bareNames(nodes: readonly MessageNode[], book: NameBook): BareName[] {
  const found: BareName[] = [];
  let before = "";
  const walk = (level: readonly MessageNode[]): void => {
    for (const node of level) {
      if (node.type === "text") before += node.value;
      else if (node.type === "tag") walk(node.children);
      else {
        const { id, case: grammaticalCase } = splitCase(node.id);
        if (grammaticalCase === undefined && casesOf(book, id).size > 0) found.push({ id, before });
        before = "";
      }
    }
  };
  walk(nodes);
  return found;
}
