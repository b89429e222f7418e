import { expect, it } from "vitest";
import { detect } from "../../src/lock/detect.ts";
import type { Language } from "../../src/model/language.ts";
import type { LockType } from "../../src/model/lock.ts";
import type { NameBook } from "../../src/model/names.ts";
import { nameBook } from "../../src/names/book.ts";

/** What is expected of one text: `[span, value]`, or the span alone where it is its own value. */
export type Expected = readonly (string | readonly [string, string])[];

const BUILT_IN = nameBook([], {});

/** Spans of one type in a text, in the shape of `Expected`. */
export function found(type: LockType, language: Language, text: string, book: NameBook = BUILT_IN): Expected {
  return detect(text, language, book)
    .filter((span) => span.type === type)
    .map((span) => {
      const own = text.slice(span.start, span.end);
      return own === span.value ? own : [own, span.value];
    });
}

/** One test a case: the text is its name. */
export function cases(
  type: LockType,
  language: Language,
  table: readonly (readonly [string, Expected])[],
): void {
  it.each(table)(`${language}: %s`, (text, expected) => {
    expect(found(type, language, text)).toEqual(expected);
  });
}
