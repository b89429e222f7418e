/**
 * The same said in two ways: one source sentence with two texts (in this edition, or approved elsewhere on the desk), two
 * sentences with one text, one name in two spellings.
 */
import { localePath } from "../locale/save.ts";
import { splitCase } from "../ids/case-suffix.ts";
import { argumentsOf } from "../message/walk.ts";
import { CASES } from "../model/lock.ts";
import { rootOf } from "../verify/read-facts.ts";
import { excerpt } from "./missing.ts";
import type { Check, CheckView, Fault, WrittenView } from "./view.ts";

export const inconsistent: Check = {
  rules: { inconsistent: "warning" },
  *run(view) {
    if (view.written.length === 0) return;
    yield* twoTexts(view);
    yield* oneText(view);
    yield* twoSpellings(view);
    yield* shapesApart(view);
  },
};

function* twoTexts({ written, approved }: CheckView): Iterable<Fault> {
  const first = new Map<string, WrittenView>();
  for (const one of written) {
    const { segment, target } = one;
    if (target.stale) continue;
    const fault = (other: string, where: string): Fault => ({
      rule: "inconsistent",
      key: segment.key,
      message: `The same source text reads "${excerpt(other)}" ${where}.`,
      expected: [other],
    });
    const known = first.get(segment.text);
    if (known === undefined) first.set(segment.text, one);
    else if (known.target.text !== target.text) {
      yield fault(known.target.text, "earlier in this edition");
      continue;
    }
    const other = approved(segment.text).find((text) => text !== target.text);
    if (other !== undefined) yield fault(other, "elsewhere on the desk, where it is approved");
  }
}

/** Characters of a text that does not stand for two sentences by chance. */
const LONG = 40;

function* oneText({ written }: CheckView): Iterable<Fault> {
  const first = new Map<string, WrittenView>();
  for (const one of written) {
    const { segment, target } = one;
    if (target.text.length < LONG) continue;
    const known = first.get(target.text);
    if (known === undefined) first.set(target.text, one);
    else if (letters(known.segment.text) !== letters(segment.text)) {
      const message = `This text stands for "${excerpt(known.segment.text)}", too, which says something else.`;
      yield { rule: "inconsistent", key: segment.key, message };
    }
  }
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** A name that is written out, and in another way than names.json writes it. */
function* twoSpellings({ written, names, language }: CheckView): Iterable<Fault> {
  for (const { segment, seen, facts, locks, masked } of written) {
    if (!locks.some(({ policy }) => policy === "term")) continue;
    for (const { name, start, end } of facts.names()) {
      if (name === undefined) continue;
      const spelled = seen.text.slice(start, end);
      const forms = [undefined, ...CASES].flatMap((one) => names.form(language, name, one) ?? []);
      if (forms.length === 0 || forms.some((form) => folded(form) === folded(spelled))) continue;
      const offset = Math.max(0, masked.indexOf(spelled));
      const message = `"${spelled}" is written "${forms[0]!}" in this edition.`;
      yield { rule: "inconsistent", key: segment.key, offset, message, expected: [`{${name}}`, forms[0]!] };
    }
  }
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[’'ʼ]/gu, "'")
    .replace(/[\s\u00A0\u202F]+/gu, " ");
}

/** A surname alone is spelled as in the full name. */
function* shapesApart({ written, names, shapes, language }: CheckView): Iterable<Fault> {
  const told = new Set<string>();
  for (const { nodes } of written) {
    for (const { id: argument } of argumentsOf(nodes)) {
      const { id } = splitCase(argument);
      if (told.has(id)) continue;
      told.add(id);
      const full = rootOf(id, { book: names.book, shapes });
      if (full === id || names.book.names.get(full)?.kind !== "person") continue;
      const [short, long] = [names.form(language, id), names.form(language, full)];
      if (short === undefined || long === undefined) continue;
      const words = folded(long).split(" ");
      if (
        folded(short)
          .split(" ")
          .every((word) => words.includes(word))
      )
        continue;
      yield {
        rule: "inconsistent",
        key: id,
        file: localePath(language, "names"),
        message: `"${short}" is another spelling than in "${long}".`,
      };
    }
  }
}
