/** A written message for checks that read its characters: same length, same offsets, its syntax out of the way. */

/** Stands for an argument: no letter, no digit, so that nothing is read across it. */
export const ARGUMENT_MARK = "\uFFFC";
/** Stands for each character of a tag. To a reader a tag is nothing at all. */
export const TAG_MARK = "\u2060";

const SYNTAX = /\{[^{}]*\}|'[{}<]'|<\/?[A-Za-z][^<>]*>/g;

export function masked(written: string): string {
  return written.replace(SYNTAX, (found) =>
    (found.startsWith("<") ? TAG_MARK : ARGUMENT_MARK).repeat(found.length),
  );
}
