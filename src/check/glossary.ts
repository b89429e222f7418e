/**
 * `pipeline/glossary.yaml`: how the desk says things. A term has its forms in each language, each a text or a list, the
 * house form first; `*` at the end of a word stands for any ending (`алерт*`, `press release*`). `avoid` lists what is
 * not said. A broken entry is a finding, and the rest of the file still works.
 */
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Scalar } from "yaml";
import type { Finding } from "../model/finding.ts";
import { isLanguage, type Language } from "../model/language.ts";

export const GLOSSARY_FILE = "pipeline/glossary.yaml";

export interface Term {
  readonly id: string;
  readonly forms: Readonly<Partial<Record<Language, Forms>>>;
  readonly avoid: Readonly<Partial<Record<Language, Forms>>>;
}

export interface Forms {
  /** The house form, without stars. */
  readonly house: string;
  readonly pattern: RegExp;
}

export interface Glossary {
  readonly terms: readonly Term[];
  readonly findings: readonly Finding[];
}

export function parseGlossary(text: string | undefined): Glossary {
  if (text === undefined) return { terms: [], findings: [] };
  const findings: Finding[] = [];
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: "core" });
  const broken = (offset: number, message: string, expected?: string): void => {
    const { line, col: column } = counter.linePos(offset);
    const wanted = expected === undefined ? {} : { expected: [expected] };
    findings.push({
      rule: "glossary-syntax",
      severity: "error",
      message,
      file: GLOSSARY_FILE,
      line,
      column,
      ...wanted,
    });
  };
  const [error] = document.errors;
  if (error !== undefined) {
    broken(error.pos[0], error.message.replace(/\n[\s\S]*/, ""));
    return { terms: [], findings };
  }
  const terms: Term[] = [];
  if (!isMap(document.contents)) {
    if (document.contents !== null) broken(0, "Terms by id were expected.", EXAMPLE);
    return { terms, findings };
  }
  for (const pair of document.contents.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const id = String(pair.key.value);
    const offset = (pair.key as Scalar).range?.[0] ?? 0;
    const entry: unknown = isMap(pair.value) ? pair.value.toJSON() : undefined;
    const term = entry === undefined ? undefined : readTerm(id, entry as Record<string, unknown>);
    if (term === undefined) broken(offset, `"${id}": forms of a term by language were expected.`, EXAMPLE);
    else terms.push(term);
  }
  return { terms, findings };
}

const EXAMPLE = "flood_warning: { en: flood warning*, fr: alerte* aux crues, avoid: { en: flood alert* } }";

function readTerm(id: string, entry: Record<string, unknown>): Term | undefined {
  const { avoid = {}, ...languages } = entry;
  const forms = readForms(languages);
  const avoided = typeof avoid === "object" && avoid !== null ? readForms(avoid) : undefined;
  if (forms === undefined || avoided === undefined || Object.keys(forms).length === 0) return undefined;
  return { id, forms, avoid: avoided };
}

function readForms(entry: object): Partial<Record<Language, Forms>> | undefined {
  const forms: Partial<Record<Language, Forms>> = {};
  for (const [language, value] of Object.entries(entry) as [string, unknown][]) {
    const list = Array.isArray(value) ? (value as unknown[]) : [value];
    const isText = (one: unknown): one is string => typeof one === "string" && /\p{L}/u.test(one);
    if (!isLanguage(language) || list.length === 0 || !list.every(isText)) return undefined;
    forms[language] = { house: list[0]!.replaceAll("*", ""), pattern: patternOf(list) };
  }
  return forms;
}

/** Words of a form with any space between them, in any case; е for ё and one apostrophe for another. */
function patternOf(forms: readonly string[]): RegExp {
  const alternatives = forms.map((form) =>
    form
      .trim()
      .split(/\s+/u)
      .map((word) =>
        word
          .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
          .replaceAll("*", "[\\p{L}\\p{M}]*")
          .replace(/[её]/giu, "[её]")
          .replace(/['’]/gu, "['’]"),
      )
      .join("[\\s\\u00A0\\u202F]+"),
  );
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{M}\\p{N}])`, "iu");
}
