import { describe, expect, it } from "vitest";
import { detectOpaque } from "../../src/lock/detect.ts";

/** `type text` of every opaque span. */
function opaque(text: string): string[] {
  return detectOpaque(text).map((span) => `${span.type} ${text.slice(span.start, span.end)}`);
}

describe("url", () => {
  it.each([
    ["See aes.ml/fr.", ["url aes.ml/fr"]],
    ["(https://example.org/a_(b))", ["url https://example.org/a_(b)"]],
    ["https://example.org/?a=1&b=2, then", ["url https://example.org/?a=1&b=2"]],
    ["www.mid.ru и мид.рф", ["url www.mid.ru", "url мид.рф"]],
    ["diplomatie.gouv.fr; mfa.gov.md", ["url diplomatie.gouv.fr", "url mfa.gov.md"]],
    ["visit rowing.example/2029.", ["url rowing.example/2029"]],
    ["They left Mali.In 2025", []],
    ["README.md, script.py, e.g. this, 1.5, U.S.", []],
  ])("%s", (text, expected) => {
    expect(opaque(text)).toEqual(expected);
  });
});

describe("email", () => {
  it.each([
    ["Write to press@aes.ml.", ["email press@aes.ml"]],
    ["mailto:first.last+desk@mail.example.org,", ["email first.last+desk@mail.example.org"]],
    ["a@b and @c", []],
  ])("%s", (text, expected) => {
    expect(opaque(text)).toEqual(expected);
  });
});

describe("handle", () => {
  it.each([
    [
      "Follow @aes_sahel, #Sahel and #СахельАЕС.",
      ["handle @aes_sahel", "handle #Sahel", "handle #СахельАЕС"],
    ],
    ["@desk@press.example", ["handle @desk@press.example"]],
    ["No #1 and a#b", []],
  ])("%s", (text, expected) => {
    expect(opaque(text)).toEqual(expected);
  });
});

describe("code", () => {
  it.each([
    [
      "{{ name }}, {% if %}, {: .note }, { #id }, {0}",
      ["code {{ name }}", "code {% if %}", "code {: .note }", "code { #id }", "code {0}"],
    ],
    ["@@PH1@@ [X1X] %s %(name)s", ["code @@PH1@@", "code [X1X]", "code %s", "code %(name)s"]],
    ['a <x id="7"> b </x> c &amp; d', ['code <x id="7">', "code </x>", "code &amp;"]],
    ["S/RES/2254 and A/78/123", ["code S/RES/2254", "code A/78/123"]],
    ["+223 20 22 33 44", ["code +223 20 22 33 44"]],
    ["06 12 34 56 78 ou 01.23.45.67.89", ["code 06 12 34 56 78", "code 01.23.45.67.89"]],
    ["8 (800) 555-35-35, 8-800-555-35-35", ["code 8 (800) 555-35-35", "code 8-800-555-35-35"]],
    ["0800 111 999 or (+998 71) 233-28-28", ["code 0800 111 999", "code (+998 71) 233-28-28"]],
    ["arrêté n° 2026-118, № 14/2, n° 7", ["code 2026-118", "code 14/2"]],
    ["8 300 personnes, 10 12 34 56 78 et 2024-01-02", []],
    ["a < b and b > c, R&D; {not code here}, and/or", []],
  ])("%s", (text, expected) => {
    expect(opaque(text)).toEqual(expected);
  });
});
