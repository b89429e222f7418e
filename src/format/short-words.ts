/** No line of a Russian page ends with a word of one letter: printers' rule. Only on pages; the text itself stays as it is. */
import type { ElementContent } from "hast";
import type { Language } from "../model/language.ts";
import { mapText } from "./element.ts";

const KEPT: ReadonlySet<string> = new Set(["code", "pre"]);
const SHORT = /(?<![\p{L}\p{N}.'’-])([авикосуя]) (?=\S)/giu;

export function boundShortWords(children: readonly ElementContent[], language: Language): ElementContent[] {
  if (language !== "ru") return [...children];
  return mapText(children, KEPT, (text) => text.replace(SHORT, "$1\u00A0"));
}
