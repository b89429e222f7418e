import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { parseMessage } from "../../src/message/parse.ts";
import { argumentsOf } from "../../src/message/walk.ts";
import { typeset } from "../../src/typography/typeset.ts";

describe("house typography", () => {
  it.each([
    [
      "fr",
      'Il a dit : "Bonjour !" Vraiment ?',
      "Il a dit\u00A0: «\u00A0Bonjour\u202F!\u00A0» Vraiment\u202F?",
    ],
    ["fr", "“Un ‘lien’,” dit {aes}.", "«\u00A0Un ‘lien’,\u00A0» dit {aes}."],
    ["ru", "“Так”, – сказал он.", "«Так»,\u00A0— сказал он."],
    ["fr", "d'{abdoulaye_diop} ; l'{aes} et l'accord", "d’{abdoulaye_diop}\u202F; l’{aes} et l’accord"],
    ["fr", "le {april_3, date, ::MMMMd} : rien", "le {april_3, date, ::MMMMd}\u00A0: rien"],
    ["fr", "<strong>Déjà</strong> ?", "<strong>Déjà</strong>\u202F?"],
    ["ru", 'Он сказал: "Привет" - и ушел.', "Он сказал: «Привет»\u00A0— и ушел."],
    ["ru", "{moscow} - столица", "{moscow}\u00A0— столица"],
    ["en", 'He said: "Hello!" - "No"', 'He said: "Hello!" - "No"'],
  ] as const)("%s: %s", (language, message, expected) => {
    expect(typeset(message, language)).toBe(expected);
  });

  it("never touches arguments", () => {
    const part = fc.constantFrom(
      "{aes}",
      "{april_3, date, ::MMMMd}",
      "<em>",
      "</em>",
      "'{'",
      " ",
      "mot",
      '"',
      ":",
      "?",
      "!",
      "-",
      "d'",
      ".",
      "«",
      "»",
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.constantFrom("fr" as const, "ru" as const),
        (parts, language) => {
          const message = parts.join("");
          const once = typeset(message, language);
          expect(argumentsOf(parseMessage(once).nodes)).toEqual(argumentsOf(parseMessage(message).nodes));
        },
      ),
    );
  });
});
