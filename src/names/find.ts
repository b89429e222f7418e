/**
 * Finds known names in a text: a tree of words, walked once from each word, the longest form winning. Whole words only
 * (`Parisian` holds no `Paris`); apostrophes, hyphens, spaces and `ё` match in all their shapes. Nothing here fails.
 */
import { joined, tokenize, type Token } from "../lock/tokens.ts";
import { VOCABULARIES } from "../lock/vocabulary/vocabulary.ts";
import type { Language } from "../model/language.ts";
import type { Case, Span } from "../model/lock.ts";
import type { NameBook, NameForm, NameKind } from "../model/names.ts";

/** A form found: token indices, the last one inclusive, and which name it is. */
export interface NameHit {
  readonly first: number;
  readonly last: number;
  readonly id: string;
  readonly kind: NameKind;
  /** As the form is spelled in the book. */
  readonly spelling: string;
  readonly case?: Case;
}

export interface NameTree {
  find(tokens: readonly Token[]): NameHit[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

interface Entry {
  readonly form: NameForm;
  readonly tokens: readonly Token[];
}

const TREES = new WeakMap<NameBook, Map<Language, NameTree>>();

/** The tree of a book's forms in one language, built once a book. */
export function bookTree(book: NameBook, language: Language): NameTree {
  const trees = TREES.get(book) ?? new Map<Language, NameTree>();
  TREES.set(book, trees);
  const tree = trees.get(language) ?? nameTree(book.forms(language), language);
  trees.set(language, tree);
  return tree;
}

/** The known names in a text, without the guesses of a whole article; spans hold the base form, the id and the case. */
export function findNames(text: string, language: Language, book: NameBook): Span[] {
  const tokens = tokenize(text);
  const spans: Span[] = [];
  let end = -1;
  for (const hit of bookTree(book, language).find(tokens)) {
    if (hit.first <= end) continue;
    end = hit.last;
    spans.push(hitSpan(hit, tokens, baseForm(book, hit, language)));
  }
  return spans;
}

export function hitSpan(hit: NameHit, tokens: readonly Token[], value: string): Span {
  return {
    type: hit.kind,
    start: tokens[hit.first]!.start,
    end: tokens[hit.last]!.end,
    value,
    name: hit.id,
    ...(hit.case !== undefined && { case: hit.case }),
  };
}

/** The name's first spelling in the language, else the form that was found. */
export function baseForm(book: NameBook, hit: NameHit, language: Language): string {
  return book.names.get(hit.id)?.spellings[language]?.[0] ?? hit.spelling;
}

export function nameTree(forms: readonly NameForm[], language: Language): NameTree {
  const root: Node = { next: new Map(), entries: [] };
  for (const form of forms) {
    const tokens = tokenize(form.text);
    if (tokens.length === 0) continue;
    let node = root;
    for (const token of tokens) {
      const next: Node = node.next.get(token.key) ?? { next: new Map(), entries: [] };
      node.next.set(token.key, next);
      node = next;
    }
    node.entries.push({ form, tokens });
  }
  return { find: (tokens) => findAll(root, tokens, language) };
}

function findAll(root: Node, tokens: readonly Token[], language: Language): NameHit[] {
  const hits: NameHit[] = [];
  for (let first = 0; first < tokens.length; first++) {
    let node = root.next.get(tokens[first]!.key);
    let best: { readonly last: number; readonly entries: readonly Entry[] } | undefined;
    for (let last = first; node !== undefined;) {
      const fitting = node.entries.filter((entry) => fits(entry, tokens, first));
      if (fitting.length > 0 && endsWord(tokens, last)) best = { last, entries: fitting };
      last++;
      const token = tokens[last];
      node = token === undefined || token.gap === "line" ? undefined : node.next.get(token.key);
    }
    if (best !== undefined && startsWord(tokens, first))
      hits.push(choose(best.entries, tokens, first, best.last, language));
  }
  return hits;
}

/** Capitals must be capitals; a form in all capitals asks for them, except a surname; marks stand as close as in the form. */
function fits({ form, tokens: parts }: Entry, tokens: readonly Token[], first: number): boolean {
  return parts.every((part, offset) => {
    const token = tokens[first + offset]!;
    if (
      offset > 0 &&
      part.kind !== "digits" &&
      (part.gap === "none") !== (token.gap === "none") &&
      !isDashed(part, parts[offset - 1])
    )
      return false;
    if (part.kind !== "word" || part.text === token.text || part.shape === "lower") return true;
    if (parts.length === 1 && part.text.length <= 3) return false; // a surname such as "Un" is not "UN"
    if (part.shape === "upper" && form.kind !== "person") return token.shape === "upper";
    return token.shape !== "lower";
  });
}

/** "Congo - Kinshasa" and "Congo-Kinshasa" are one spelling. */
function isDashed(part: Token, before: Token | undefined): boolean {
  return "-–".includes(part.key) || (before !== undefined && "-–".includes(before.key));
}

function startsWord(tokens: readonly Token[], first: number): boolean {
  const token = tokens[first]!;
  const before = tokens[first - 1];
  return !joined(token) || before?.kind !== "word" || token.kind === "mark";
}

/** `G5` before letters, `AES` before digits are other words; `COVID-19` is not `COVID`. */
function endsWord(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (!joined(next)) return true;
  if (next!.kind === "mark")
    return !(next!.key === "-" && joined(tokens[last + 2]) && tokens[last + 2]?.kind === "digits");
  return tokens[last]!.kind === "mark";
}

/** The first entry names it; its case is the one that the governing word asks for, where the spelling leaves a choice. */
function choose(
  entries: readonly Entry[],
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): NameHit {
  const { form } = entries[0]!;
  const same = entries.filter((entry) => entry.form.id === form.id).map((entry) => entry.form);
  const governing = tokens[first]!.gap === "space" ? tokens[first - 1]?.key : undefined;
  const wanted = governing === undefined ? undefined : VOCABULARIES[language].government[governing];
  const chosen =
    same.find((candidate) => candidate.case === wanted) ??
    same.find((candidate) => candidate.case === SECOND_CASE[governing ?? ""]) ??
    form;
  const hit = { first, last, id: form.id, kind: form.kind, spelling: chosen.text };
  return chosen.case === undefined ? hit : { ...hit, case: chosen.case };
}

/** "с" governs the genitive too ("с Кубы"), "в" and "на" the accusative. */
const SECOND_CASE: Readonly<Record<string, Case>> = { с: "gen", со: "gen", в: "acc", на: "acc", во: "acc" };
