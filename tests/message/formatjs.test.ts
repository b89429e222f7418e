import { parse } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { toFormatJs } from "../../src/message/formatjs.ts";
import { parseMessage } from "../../src/message/parse.ts";

describe("toFormatJs", () => {
  // Messages that mean the same in our written form and in ICU's own.
  it.each([
    "Plain text & more.",
    "With {sergey_lavrov} in {moscow}",
    "On {april_3, date, ::yMMMMEEEEd}.",
    "A <strong>bold {name} <em>and</em></strong> end",
  ])("gives the AST that FormatJS itself makes of %j", (written) => {
    expect(toFormatJs(parseMessage(written).nodes)).toEqual(
      parse(written, { captureLocation: false, requiresOtherClause: false }),
    );
  });
});
