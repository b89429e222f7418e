/** Times of day with their zones: "2.30 p.m. GMT", "14 h 30", "14:30 мск"; from-to times are one interval. */
import type { Span } from "../model/lock.ts";
import { two } from "./calendar.ts";
import type { ValueInput } from "./input.ts";
import { fixedOffset, isZonePlace, offsetText, placeOffset } from "./time-zones.ts";
import { joined, sameLine, type Token } from "./tokens.ts";
import { words } from "./vocabulary/words.ts";

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly last: number;
  /** A bare "14 heures" or "14.30" counts only behind a word of time. */
  readonly sure: boolean;
  readonly half?: "am" | "pm" | undefined;
}

interface Zone {
  readonly offset: string | undefined;
  readonly last: number;
}

export function time(input: ValueInput): Span[] {
  const { tokens } = input;
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const read =
      token.kind === "digits"
        ? readTime(input, at)
        : token.kind === "word"
          ? readNamed(input, at)
          : undefined;
    if (read === undefined) continue;
    spans.push({ type: "time", start: token.start, end: tokens[read.last]!.end, value: read.value });
    at = read.last;
  }
  return spans;
}

function readTime(
  input: ValueInput,
  at: number,
): { readonly last: number; readonly value: string } | undefined {
  const { tokens, vocabulary } = input;
  const compact = readCompact(tokens, at);
  if (compact !== undefined) return compact;
  const from = readClock(input, at);
  if (from === undefined) return undefined;
  const link = tokens[from.last + 1];
  const linked =
    sameLine(link) && (link.key === "-" || link.key === "–" || vocabulary.rangeWords.has(link.key));
  const to =
    linked && tokens[from.last + 2]?.kind === "digits" && sameLine(tokens[from.last + 2])
      ? readClock(input, from.last + 2)
      : undefined;
  if (
    to !== undefined &&
    (to.sure ||
      from.sure ||
      isTightHours(tokens, from.last, to.last) ||
      FROM_WORDS.has(tokens[at - 1]?.key ?? "") ||
      isTimeWord(tokens, at))
  ) {
    const zone = readZone(input, to.last);
    const start = clockText(from.half === undefined && to.half !== undefined ? inHalf(from, to.half) : from);
    return {
      last: zone?.last ?? to.last,
      value: `${start}${zone?.offset ?? ""}/${clockText(to)}${zone?.offset ?? ""}`,
    };
  }
  const zone = readZone(input, from.last);
  if (!from.sure && zone === undefined && !isTimeWord(tokens, at)) return undefined;
  return { last: zone?.last ?? from.last, value: clockText(from) + (zone?.offset ?? "") };
}

/** `9h-12h` */
function isTightHours(tokens: readonly Token[], from: number, to: number): boolean {
  return [from, to].every((at) => tokens[at]!.key === "h" && joined(tokens[at])) && joined(tokens[from + 1]);
}

/** `0910 GMT`: four digits are a time before a zone only. */
function readCompact(
  tokens: readonly Token[],
  at: number,
): { readonly last: number; readonly value: string } | undefined {
  const { text } = tokens[at]!;
  const zone = tokens[at + 1];
  const [hour, minute] = [Number(text.slice(0, 2)), Number(text.slice(2))];
  if (text.length !== 4 || hour > 23 || minute > 59 || joined(tokens[at])) return undefined;
  if (!sameLine(zone) || zone.shape !== "upper") return undefined;
  const offset = fixedOffset(zone.text);
  return offset === undefined ? undefined : { last: at + 1, value: clockText({ hour, minute }) + offset };
}

function clockText({ hour, minute }: Pick<Clock, "hour" | "minute">): string {
  return `${two(hour)}:${two(minute)}`;
}

function inHalf(clock: Clock, half: "am" | "pm"): Clock {
  return clock.hour > 12 ? clock : { ...clock, hour: (clock.hour % 12) + (half === "pm" ? 12 : 0) };
}

const NOON = { en: ["noon", "midnight"], fr: ["midi", "minuit"], ru: ["полдень", "полночь"] } as const;
const NOON_PREPOSITIONS = words(
  "at by until before after from à dès avant après vers jusqu'à de в до после к",
);

function readNamed(
  input: ValueInput,
  at: number,
): { readonly last: number; readonly value: string } | undefined {
  const { tokens, language } = input;
  const index = NOON[language].findIndex((word) => word === tokens[at]!.key);
  if (index < 0 || !sameLine(tokens[at]) || joined(tokens[at])) return undefined;
  if (!NOON_PREPOSITIONS.has(tokens[at - 1]?.key ?? "")) return undefined;
  const zone = readZone(input, at);
  return { last: zone?.last ?? at, value: (index === 0 ? "12:00" : "00:00") + (zone?.offset ?? "") };
}

function readClock(input: ValueInput, at: number): Clock | undefined {
  const { tokens, language } = input;
  const token = tokens[at]!;
  const hour = Number(token.text);
  if (token.text.length > 2 || hour > 24 || (joined(token) && isGluedBefore(tokens[at - 1])))
    return undefined;
  const clock =
    language === "en"
      ? readEnglish(tokens, at, hour)
      : language === "fr"
        ? readFrench(tokens, at, hour)
        : readRussian(tokens, at, hour);
  return clock ?? readColon(tokens, at, hour);
}

function isGluedBefore(before: Token | undefined): boolean {
  return before?.kind !== "mark" || ".,:/$€£".includes(before.key);
}

/** `14:30`, `14:30:15`; seconds are read over. */
function readColon(tokens: readonly Token[], at: number, hour: number): Clock | undefined {
  const minute = minutesAfter(tokens, at, ":");
  if (minute === undefined) return undefined;
  const seconds = minutesAfter(tokens, at + 2, ":") === undefined ? 0 : 2;
  return { hour, minute, last: at + 2 + seconds, sure: true };
}

function minutesAfter(tokens: readonly Token[], at: number, mark: string): number | undefined {
  const sign = tokens[at + 1];
  const digits = tokens[at + 2];
  if (sign?.key !== mark || !joined(sign) || digits?.kind !== "digits" || !joined(digits)) return undefined;
  return digits.text.length === 2 && Number(digits.text) < 60 ? Number(digits.text) : undefined;
}

/** `2 p.m.`, `2.30pm`, `2:30 PM`, `10 o'clock`, `1430 GMT` is left alone. */
function readEnglish(tokens: readonly Token[], at: number, hour: number): Clock | undefined {
  const dotted = minutesAfter(tokens, at, ".") ?? minutesAfter(tokens, at, ":");
  const last = dotted === undefined ? at : at + 2;
  const half = readHalf(tokens, last + 1);
  if (half !== undefined && hour >= 1 && hour <= 12) {
    const clock = { hour, minute: dotted ?? 0, last: half.last, sure: true, half: half.half };
    return inHalf(clock, half.half);
  }
  if (dotted === undefined || tokens[at + 1]!.key === ":") return undefined;
  return { hour, minute: dotted, last, sure: false };
}

function readHalf(
  tokens: readonly Token[],
  at: number,
): { readonly half: "am" | "pm"; readonly last: number } | undefined {
  const token = tokens[at];
  if (!sameLine(token)) return undefined;
  if (token.key === "am" || token.key === "pm") return { half: token.key, last: at };
  if (token.key !== "a" && token.key !== "p") return undefined;
  if (tokens[at + 1]?.key !== "." || tokens[at + 2]?.key !== "m" || !sameLine(tokens[at + 2]))
    return undefined;
  const dotted = tokens[at + 3]?.key === "." && joined(tokens[at + 3]);
  return { half: token.key === "a" ? "am" : "pm", last: dotted ? at + 3 : at + 2 };
}

const MINUTES = words("min mn minute minutes");

/** `14 h 30`, `14h30`, `14h`, `14 heures 30`, `14 heures`. */
function readFrench(tokens: readonly Token[], at: number, hour: number): Clock | undefined {
  const word = tokens[at + 1];
  if (!sameLine(word) || !["h", "heure", "heures"].includes(word.key)) return undefined;
  const minutes = tokens[at + 2];
  const fits =
    sameLine(minutes) && minutes.kind === "digits" && minutes.text.length === 2 && Number(minutes.text) < 60;
  const counted = fits && sameLine(tokens[at + 3]) && MINUTES.has(tokens[at + 3]!.key);
  if (counted)
    return isTimeWord(tokens, at)
      ? { hour, minute: Number(minutes.text), last: at + 3, sure: true }
      : undefined; // "dure 1 h 20 min"
  if (fits && !isCounted(tokens, at + 3))
    return { hour, minute: Number(minutes.text), last: at + 2, sure: true };
  return { hour, minute: 0, last: at + 1, sure: false };
}

function isCounted(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.key === "%" ||
    (joined(tokens[at]) && tokens[at + 1]?.kind === "digits" && joined(tokens[at + 1]))
  );
}

/** `в 14 часов 30 минут`, `в 14.30`. */
function readRussian(tokens: readonly Token[], at: number, hour: number): Clock | undefined {
  const dotted = minutesAfter(tokens, at, ".");
  if (dotted !== undefined)
    return minutesAfter(tokens, at + 2, ".") === undefined
      ? { hour, minute: dotted, last: at + 2, sure: false }
      : undefined;
  const word = tokens[at + 1];
  if (!sameLine(word) || !/^час(?:а|ов|ам)?$/u.test(word.key)) return undefined;
  const minutes = tokens[at + 2];
  const named = minutes?.kind === "digits" && /^мин/u.test(tokens[at + 3]?.key ?? "");
  if (named && Number(minutes.text) < 60)
    return { hour, minute: Number(minutes.text), last: at + 3, sure: false };
  const part = DAY_PARTS[word.gap === "space" ? (minutes?.key ?? "") : ""];
  if (part !== undefined && hour <= 12)
    return { ...inHalf({ hour, minute: 0, last: at + 2, sure: true }, part), sure: true };
  return { hour, minute: 0, last: at + 1, sure: false };
}

const DAY_PARTS: Readonly<Record<string, "am" | "pm">> = { утра: "am", дня: "pm", вечера: "pm", ночи: "am" };

const FROM_WORDS = words("from between de entre с");
const TIME_WORDS = words("at by à dès vers avant après jusqu'à в к до после");

/** The word before is one that introduces a time. "after 3.5" and "по 14 часов" are kept out by the list. */
function isTimeWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!sameLine(tokens[at]) || before === undefined) return false;
  if (
    before.key === "в" ||
    before.key === "at" ||
    before.key === "à" ||
    before.key === "к" ||
    before.key === "dès"
  )
    return true;
  const hours = tokens[at + 1]?.key;
  return TIME_WORDS.has(before.key) && (hours === "h" || hours === "heures" || hours === "часов");
}

/** The zone behind a time: `GMT`, `UTC+3`, `(мск)`, "Moscow time", "heure de Paris", "по московскому времени". */
function readZone(input: ValueInput, last: number): Zone | undefined {
  const { tokens } = input;
  const bracket = tokens[last + 1]?.key === "(" && sameLine(tokens[last + 1]) ? 1 : 0;
  const at = last + 1 + bracket;
  const zone = zoneAt(input, at);
  if (zone === undefined || bracket === 0) return zone;
  return tokens[zone.last + 1]?.key === ")" ? { ...zone, last: zone.last + 1 } : undefined;
}

function zoneAt(input: ValueInput, at: number): Zone | undefined {
  const { tokens } = input;
  const token = tokens[at];
  if (!sameLine(token) || token.kind !== "word") return undefined;
  const fixed =
    token.shape === "upper" || token.key === "мск" || token.text === "Z"
      ? fixedOffset(token.text)
      : undefined;
  if (fixed !== undefined) return shifted(tokens, at) ?? { offset: fixed, last: at };
  if (token.key === "по" && tokens[at + 1]?.key === "гринвичу") return { offset: "Z", last: at + 1 };
  const parts = placeWord(tokens, at);
  if (parts === undefined) return undefined;
  return { offset: placeOffset(tokens[parts.word]!.text, dayNear(input, token.start)), last: parts.last };
}

/** `UTC+3`, `GMT-04:30` */
function shifted(tokens: readonly Token[], at: number): Zone | undefined {
  const sign = tokens[at + 1];
  const hours = tokens[at + 2];
  if (!joined(sign) || !joined(hours) || hours?.kind !== "digits" || hours.text.length > 2) return undefined;
  const factor = sign?.key === "+" ? 1 : sign?.key === "-" || sign?.text === "−" ? -1 : 0;
  if (factor === 0) return undefined;
  const minutes = minutesAfter(tokens, at + 2, ":");
  return {
    offset: offsetText(factor * (Number(hours.text) * 60 + (minutes ?? 0))),
    last: minutes === undefined ? at + 2 : at + 4,
  };
}

function placeWord(
  tokens: readonly Token[],
  at: number,
): { readonly word: number; readonly last: number } | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]].map((token) => token?.key);
  if (first === "heure" && second === "de" && third !== undefined && isZonePlace(third))
    return { word: at + 2, last: at + 2 };
  if (first === "по" && second !== undefined && isZonePlace(second) && third === "времени")
    return { word: at + 1, last: at + 2 };
  if (second === "time" && first !== undefined && isZonePlace(first)) return { word: at, last: at + 1 };
  return undefined;
}

/** The nearest day before the time, or else the first after it, in the same segment or the article. */
function dayNear({ dates }: ValueInput, start: number): string | undefined {
  const days = dates.spans.filter(({ value }) => /^(?:\d{4}|-)-\d\d-\d\d$/u.test(value));
  const before = days.findLast((span) => span.start < start);
  const value = (before ?? days[0])?.value;
  // A day without a year: the week of a change of time is the only one that this could misread.
  return value?.startsWith("--") === true ? `2024-${value.slice(2)}` : value;
}
