import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeMessage } from "../../src/message/compose.ts";
import { printMessage } from "../../src/message/print.ts";
import type { Segment, Tag } from "../../src/model/article.ts";
import { POLICIES, type Lock, type LockType } from "../../src/model/lock.ts";
import type { MessageNode } from "../../src/model/message.ts";

/** `[name text]` marks a tag of that name over the text, `[name]` a standalone one. */
function segment(marked: string): Segment {
  const tags: Tag[] = [];
  const open: number[] = [];
  let text = "";
  for (const [part, name] of marked.matchAll(/\[(\w+) ?|\]|[^[\]]+/g)) {
    if (name !== undefined) {
      open.push(tags.length);
      tags.push({ name, start: text.length, end: text.length, open: "*", close: "*" });
    } else if (part === "]") {
      const index = open.pop()!;
      tags[index] = { ...tags[index]!, end: text.length };
    } else text += part;
  }
  return { key: "k", kind: "paragraph", start: 0, end: text.length, text, map: [], tags, atoms: [] };
}

function lock(inside: Segment, text: string, type: LockType, id: string, extra: Partial<Lock> = {}): Lock {
  const start = inside.text.indexOf(text);
  return { type, policy: POLICIES[type], text, id, value: text, start, end: start + text.length, ...extra };
}

function written(
  marked: string,
  ...locks: readonly (readonly [string, LockType, string, Partial<Lock>?])[]
): string {
  const given = segment(marked);
  return printMessage(composeMessage(given, locks.map((each) => lock(given, ...each)))); // prettier-ignore
}

describe("composeMessage", () => {
  it("makes arguments of names, addresses, dates and times, in any order given", () => {
    expect(
      written(
        "Talks with Sergey LAVROV at 14:30 on April 3, see aes.ml.",
        ["April 3", "date", "april_3", { value: "--04-03" }],
        ["aes.ml", "url", "aes_ml"],
        ["Sergey LAVROV", "person", "sergey_lavrov"],
        ["14:30", "time", "time_14_30", { value: "14:30" }],
      ),
    ).toBe("Talks with {sergey_lavrov} at {time_14_30} on {april_3, date, ::MMMMd}, see {aes_ml}.");
  });

  it("writes the case of what ICU cannot inflect, and the weekday of what it can show", () => {
    expect(
      written(
        "с Сергеем ЛАВРОВЫМ в апреле 2025 года, в четверг, 3 апреля",
        ["Сергеем ЛАВРОВЫМ", "person", "sergey_lavrov", { case: "ins" }],
        ["апреле 2025 года", "date", "april_2025", { value: "2025-04", case: "loc" }],
        ["четверг, 3 апреля", "date", "april_3", { value: "--04-03", weekday: true, case: "gen" }],
      ),
    ).toBe("с {sergey_lavrov_ins} в {april_2025_loc}, в {april_3, date, ::EEEEMMMMd}");
  });

  it("keeps numbers, money, percentages and quotes as text", () => {
    expect(
      written(
        "“3 of DIOP’s” 18% and $5",
        ["“3 of DIOP’s”", "quote", "q"],
        ["3", "number", "n"],
        ["DIOP", "person", "diop"],
        ["18%", "percent", "p"],
        ["$5", "money", "m"],
      ),
    ).toBe("“3 of {diop}’s” 18% and $5");
  });

  const marked: readonly [string, string][] = [
    ["[strong Sergey LAVROV] said", "<strong>{sl}</strong> said"],
    ["a [strong [link Sergey LAVROV]] b", "a <strong><link>{sl}</link></strong> b"],
    ["[a x][b Sergey LAVROV y]", "<a>x</a><b>{sl} y</b>"],
    ["Sergey LAVROV[note] said[break]so", "{sl}<note/> said<break/>so"],
    ["[note][strong Sergey LAVROV]", "<note/><strong>{sl}</strong>"],
    ["Serge[b y LAV]ROV said", "Serge<b>y LAV</b>ROV said"],
    ["[b Sergey] LAVROV", "<b>Sergey</b> LAVROV"],
    ["Sergey [note]LAVROV", "Sergey <note/>LAVROV"],
    ["[b say '<b>' {x}] Sergey LAVROV", "<b>say ''<'b>' '{'x'}'</b> {sl}"],
  ];
  it.each(marked)("nests markup: %j", (source, expected) => {
    expect(written(source, ["Sergey LAVROV", "person", "sl"])).toBe(expected);
  });

  it("never loses or moves a character, whatever the tags and locks", () => {
    const offset = fc.nat(12);
    const range = fc.tuple(offset, offset).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 5 }),
        fc.array(range, { maxLength: 5 }),
        (tagRanges, lockRanges) => {
          const tags = nested(tagRanges);
          const given: Segment = { ...segment("abcdefghijkl"), tags };
          const locks = lockRanges.map(([start, end], index): Lock => {
            const text = given.text.slice(start, end);
            return { type: "place", policy: "term", start, end, value: text, text, id: `l${index}` };
          });
          const nodes = composeMessage(given, locks);
          expect(flat(nodes, locks)).toBe(given.text);
          expect(names(nodes).sort()).toEqual(tags.map(({ name }) => name).sort());
        },
      ),
    );
  });
});

/** The ranges that nest properly, outer before inner. */
function nested(ranges: readonly (readonly [number, number])[]): Tag[] {
  const kept: Tag[] = [];
  for (const [start, end] of ranges) {
    const crosses = kept.some(
      (tag) =>
        (start < tag.start && tag.start < end && end < tag.end) ||
        (tag.start < start && start < tag.end && tag.end < end),
    );
    if (!crosses) kept.push({ name: `t${kept.length}`, start, end, open: "*", close: "*" });
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

function flat(nodes: readonly MessageNode[], locks: readonly Lock[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      return node.type === "tag" ? flat(node.children, locks) : locks.find(({ id }) => id === node.id)!.text;
    })
    .join("");
}

function names(nodes: readonly MessageNode[]): string[] {
  return nodes.flatMap((node) => (node.type === "tag" ? [node.name, ...names(node.children)] : []));
}
