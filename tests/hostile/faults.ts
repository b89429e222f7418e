/** What providers do to protected text: each fault makes a faulty answer of a correct one. */
import type { MarkupId } from "./translator.ts";

/**
 * `repaired`: the locks come out whole in spite of it, from the first answer. `caught`: that answer is refused, and the
 * stronger one may be taken. `rejected`: nothing is stored. `guarded`: any of these, and what is stored is whole.
 * `unseen`: no lock is touched, so nothing tells.
 */
export type Outcome = "repaired" | "caught" | "rejected" | "guarded" | "unseen";

export interface Fault {
  readonly name: string;
  readonly outcome: Outcome;
  /** Markups that can have it; all without. */
  readonly markups?: readonly MarkupId[];
  /** Undefined where the answer has nothing to spoil. */
  readonly spoil: (answer: string, markup: MarkupId) => string | undefined;
}

export interface LockToken {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly id: string;
  readonly inner: string;
}

const LOCKS: Readonly<Record<MarkupId, RegExp>> = {
  text: /\[X(\d+)X\]()/g,
  html: /<span translate="no" id="(\d+)">(.*?)<\/span>/g,
  xml: /<x id="(\d+)">(.*?)<\/x>/g,
};

/** The tokens of locks; in plain text those that have an end are inline markup. */
export function lockTokens(answer: string, markup: MarkupId): LockToken[] {
  return [...answer.matchAll(LOCKS[markup])]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      written: match[0],
      id: match[1]!,
      inner: match[2]!,
    }))
    .filter(({ id }) => !answer.includes(`[X/${id}X]`));
}

/** Anything of a token that holds a figure. */
const TOKEN_LIKE = /\[X\/?\d+X\]|<[^>]*>[^<]*<\/(?:span|x)>|<[^>]*>/g;

type Spoil = Fault["spoil"];

/** Replaces the first lock's token. */
function first(replace: (token: LockToken, markup: MarkupId) => string | undefined): Spoil {
  return (answer, markup) => {
    const [token] = lockTokens(answer, markup);
    const replaced = token === undefined ? undefined : replace(token, markup);
    if (token === undefined || replaced === undefined) return undefined;
    return answer.slice(0, token.start) + replaced + answer.slice(token.end);
  };
}

/** Replaces what a pattern finds outside tokens; undefined where it finds nothing. */
function outside(pattern: RegExp, replacement: string | ((found: string) => string)): Spoil {
  return (answer, markup) => {
    const tokens = lockTokens(answer, markup);
    for (const match of answer.matchAll(new RegExp(pattern, "gu"))) {
      const end = match.index + match[0].length;
      if (tokens.some((token) => token.start < end && match.index < token.end)) continue;
      if (/[[<]\/?[Xa-z]*\/?\s?(?:id=")?$/.test(answer.slice(0, match.index))) continue;
      const spoilt = typeof replacement === "string" ? replacement : replacement(match[0]);
      return answer.slice(0, match.index) + spoilt + answer.slice(end);
    }
    return undefined;
  };
}

function appended(text: string): Spoil {
  return (answer) => answer.replace(/(?=\.?$)/, ` ${text}`);
}

const ELEMENTS: readonly MarkupId[] = ["html", "xml"];
const CAPITALS_IN_CYRILLIC: Readonly<Record<string, string>> = { X: "Х", x: "х", a: "а", p: "р", s: "ѕ" };

function inCyrillic(token: string): string {
  const [opening = "", ...rest] = token.split(/(?=>)/);
  return [
    opening.replace(/^(.)([Xxspan]+)/, (_, mark: string, name: string) => mark + cyrillic(name)),
    ...rest,
  ].join("");
}

function cyrillic(text: string): string {
  return Array.from(text, (letter) => CAPITALS_IN_CYRILLIC[letter] ?? letter).join("");
}

export const FAULTS: readonly Fault[] = [
  { name: "nothing at all", outcome: "repaired", spoil: (answer) => answer },

  { name: "token dropped", outcome: "rejected", spoil: first(() => "") },
  { name: "token duplicated", outcome: "rejected", spoil: first(({ written }) => `${written} ${written}`) },
  {
    name: "token duplicated at the end",
    outcome: "rejected",
    spoil: (answer, markup) => {
      const [token] = lockTokens(answer, markup);
      return token === undefined ? undefined : `${answer} ${token.written}`;
    },
  },
  {
    name: "two tokens swapped",
    outcome: "repaired",
    spoil: (answer, markup) => {
      const [a, b] = lockTokens(answer, markup);
      if (a === undefined || b === undefined) return undefined;
      return (
        answer.slice(0, a.start) + b.written + answer.slice(a.end, b.start) + a.written + answer.slice(b.end)
      );
    },
  },
  {
    name: "contents of two spans swapped",
    outcome: "guarded",
    markups: ELEMENTS,
    spoil: (answer, markup) => {
      const [a, b] = lockTokens(answer, markup);
      if (a === undefined || b === undefined) return undefined;
      const put = (token: LockToken, inner: string): string =>
        token.written.replace(`>${token.inner}<`, `>${inner}<`);
      return (
        answer.slice(0, a.start) +
        put(a, b.inner) +
        answer.slice(a.end, b.start) +
        put(b, a.inner) +
        answer.slice(b.end)
      );
    },
  },
  {
    name: "token moved to the front",
    outcome: "repaired",
    spoil: (answer, markup) => {
      const token = lockTokens(answer, markup).at(-1);
      return token === undefined
        ? undefined
        : `${token.written} ${answer.slice(0, token.start)}${answer.slice(token.end)}`;
    },
  },
  {
    name: "token spaced",
    outcome: "repaired",
    spoil: first(({ written }, markup) =>
      markup === "text"
        ? written.replace(/\[X(\d+)X\]/, "[ X $1 X ]")
        : written.replace(/^</, "< ").replace(/<\/(\w+)>$/, "< / $1 >"),
    ),
  },
  {
    name: "spaces around the token lost",
    outcome: "repaired",
    spoil: (answer, markup) => {
      const token = lockTokens(answer, markup).find(({ start }) => answer[start - 1] === " ");
      return token === undefined ? undefined : answer.slice(0, token.start - 1) + answer.slice(token.start);
    },
  },
  {
    name: "token translated",
    outcome: "rejected",
    spoil: first(({ written, id }, markup) =>
      markup === "text"
        ? `[Z${id}Z]`
        : written
            .replace(/<\w+/, "<portée")
            .replace(/<\/\w+>/, "</portée>")
            .replace(/>[^<]*</, ">rien<"),
    ),
  },
  {
    name: "token in look-alike letters",
    outcome: "repaired",
    spoil: first(({ written }, markup) => (markup === "text" ? cyrillic(written) : inCyrillic(written))),
  },
  {
    name: "token in the other letter case",
    outcome: "repaired",
    spoil: first(({ written, inner }, markup) =>
      markup === "text" ? written.toLowerCase() : written.toUpperCase().replace(/>.*</, `>${inner}<`),
    ),
  },
  {
    name: "token with another number",
    outcome: "rejected",
    spoil: first(({ written, id }) => written.replace(id, "99999")),
  },
  {
    name: "token of another kind",
    outcome: "rejected",
    spoil: first(
      ({ id }, markup) => ({ text: `<x id="${id}"/>`, html: `<i id="${id}"></i>`, xml: `[X${id}X]` })[markup],
    ),
  },
  {
    name: "one token escaped",
    outcome: "repaired",
    markups: ELEMENTS,
    spoil: first(({ written }) => written.replaceAll("<", "&lt;").replaceAll(">", "&gt;")),
  },
  {
    name: "all escaped",
    outcome: "repaired",
    spoil: (answer, markup) => {
      if (lockTokens(answer, markup).length === 0) return undefined;
      if (markup === "text") return answer.replaceAll("[", "&#91;").replaceAll("]", "&#93;");
      return answer.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    },
  },
  {
    name: "span emptied",
    outcome: "repaired",
    markups: ELEMENTS,
    spoil: first(({ written, inner }) => written.replace(`>${inner}<`, "><")),
  },
  {
    name: "span closed in itself",
    outcome: "repaired",
    markups: ELEMENTS,
    spoil: first(({ written }) => written.replace(/>.*/, "/>")),
  },
  {
    name: "span lost, content kept",
    outcome: "repaired",
    markups: ELEMENTS,
    spoil: first(({ inner }) => inner),
  },
  {
    name: "span never closed",
    outcome: "rejected",
    markups: ELEMENTS,
    spoil: first(({ written }) => written.replace(/<\/\w+>$/, "")),
  },
  {
    name: "quotation mark pulled into the span",
    outcome: "repaired",
    markups: ELEMENTS,
    spoil: first(({ written, inner }) => written.replace(`>${inner}<`, `>« ${inner} »<`)),
  },
  {
    name: "word pulled into the span",
    outcome: "repaired",
    markups: ELEMENTS,
    spoil: first(({ written, inner }) => written.replace(`>${inner}<`, `>ministre ${inner}<`)),
  },
  {
    name: "span's content in small letters",
    outcome: "repaired",
    markups: ELEMENTS,
    spoil: first(({ written, inner }) => written.replace(`>${inner}<`, `>${inner.toLowerCase()}<`)),
  },
  {
    name: "element of its own added",
    outcome: "rejected",
    markups: ELEMENTS,
    spoil: (answer, markup) => `${markup === "html" ? "<b>" : "<g>"}!${answer}`,
  },
  {
    name: "stray end of a span",
    outcome: "rejected",
    markups: ELEMENTS,
    spoil: (answer, markup) => `${answer}${markup === "html" ? "</span>" : "</x>"}`,
  },

  { name: "answer truncated", outcome: "guarded", spoil: (answer) => answer.slice(0, answer.length >> 1) },
  { name: "empty answer", outcome: "rejected", spoil: () => "" },
  { name: "white space for an answer", outcome: "rejected", spoil: () => " \n" },
  { name: "answer twice", outcome: "guarded", spoil: (answer) => `${answer} ${answer}` },

  { name: "number invented", outcome: "rejected", spoil: appended("4711") },
  { name: "number invented in a code", outcome: "rejected", spoil: appended("B-4711") },
  { name: "year invented", outcome: "rejected", spoil: appended("(1987)") },
  { name: "address invented", outcome: "rejected", spoil: appended("www.example.net/x") },
  { name: "mail address leaked", outcome: "rejected", spoil: appended("xml-ph-0000@deepl.internal") },
  {
    name: "figure of the source repeated",
    outcome: "rejected",
    spoil: (answer, markup) => {
      const figure = /\d+/.exec(answer.replace(TOKEN_LIKE, ""))?.[0];
      return figure === undefined || markup !== "text" ? undefined : `${answer} ${figure}`;
    },
  },
  { name: "figure changed", outcome: "caught", spoil: outside(/\d+/, (found) => String(Number(found) + 1)) },
  { name: "figure lost", outcome: "caught", spoil: outside(/\d+/, "") },
  {
    name: "decimal mark lost",
    outcome: "caught",
    spoil: outside(/\d[.,]\d(?!\d\d)/, (found) => found.replace(/[.,]/, "")),
  },
  {
    name: "day moved",
    outcome: "caught",
    spoil: outside(/\d{1,2}(?=\s(?:avril|juin|сентября|марта|апреля|июня|mars|septembre)|,\s20)/, (found) =>
      String(((Number(found) + 1) % 28) + 1),
    ),
  },
  {
    name: "year changed",
    outcome: "caught",
    spoil: outside(/(?<=\p{L}\s|, )20\d\d/u, (found) => String(Number(found) - 1)),
  },
  {
    name: "month changed",
    outcome: "caught",
    spoil: outside(/(?<=\d\s)(?:avril|апреля|juin|июня|сентября|septembre)/, (found) =>
      /[а-я]/.test(found) ? "октября" : "octobre",
    ),
  },
  { name: "time moved", outcome: "caught", spoil: outside(/14:30|14\sh\s30|11:30|11\sh\s30/, "16:45") },
  {
    name: "million for billion",
    outcome: "caught",
    spoil: outside(/(?<=\d\s)(?:milliards?|billion|млрд)/, (found) =>
      /^m/.test(found) ? "millions" : /^b/.test(found) ? "million" : "млн",
    ),
  },
  {
    name: "scale word lost",
    outcome: "caught",
    spoil: outside(/(?<=\d)\s(?:millions?|milliards?|billion|млн|млрд)/, ""),
  },
  { name: "percent sign lost", outcome: "caught", spoil: outside(/(?<=\d)\s?%/, "") },
  {
    name: "currency changed",
    outcome: "caught",
    spoil: outside(/(?:de |d[’'])?euros?|евро|€|(?:de )?(?:dollars|roubles|rubles)|долларов|рублей/, "yen"),
  },
  {
    name: "currency lost",
    outcome: "caught",
    spoil: outside(/(?:de |d[’'])?euros?|евро|€|(?:de )?(?:dollars|roubles|rubles)|долларов|рублей/, ""),
  },

  {
    name: "another name in the span",
    outcome: "caught",
    markups: ELEMENTS,
    spoil: first(({ written, inner }) =>
      /sénégal|senegal|сенегал|[.@/{<[&#\d]/i.test(inner)
        ? undefined
        : written.replace(`>${inner}<`, ">Sénégal<"),
    ),
  },
  {
    name: "another name's token",
    outcome: "rejected",
    spoil: (answer, markup) => {
      const [a, b] = lockTokens(answer, markup);
      return a === undefined || b === undefined
        ? undefined
        : answer.slice(0, a.start) + b.written + answer.slice(a.end);
    },
  },
  {
    name: "address altered in its span",
    outcome: "repaired",
    markups: ELEMENTS,
    spoil: (answer, markup) => {
      const token = lockTokens(answer, markup).find(({ inner }) => /[.@]\w+\.\w|WT\.mc_id/.test(inner));
      return (
        token &&
        answer.replace(token.written, token.written.replace("WT.mc_id", "WT_mc_id").replace(".org", ".com"))
      );
    },
  },
  {
    name: "address written out",
    outcome: "rejected",
    spoil: (answer, markup) => {
      const token = lockTokens(answer, markup).find(({ inner }) => /[.@]\w+\.\w|WT\.mc_id/.test(inner));
      return (
        token &&
        answer.replace(token.written, token.inner.replace("WT.mc_id", "WT_mc_id").replace(".org", ".com"))
      );
    },
  },

  { name: 'a "not" dropped', outcome: "unseen", spoil: outside(/\bton\b|\bsap\b|не\s/, "") },
];

/** Faults of a whole batch: answers that are not those of their questions. */
export const BATCH_FAULTS: readonly {
  readonly name: string;
  readonly spoil: (answers: readonly string[]) => string[];
}[] = [
  { name: "answers in reverse order", spoil: (answers) => [...answers].reverse() },
  { name: "answers moved by one", spoil: (answers) => [...answers.slice(1), ...answers.slice(0, 1)] },
  { name: "one answer too few", spoil: (answers) => answers.slice(1) },
  { name: "one answer too many", spoil: (answers) => [...answers, "!"] },
  { name: "the same answer to all", spoil: (answers) => answers.map(() => answers[0]!) },
];
