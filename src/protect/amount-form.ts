/**
 * A number, sum or percentage as the target language writes it, for a token that a provider returned without content.
 * Figures only: what the source spells out ("three", "12th") needs a grammar, and has no form here. Pure; never throws.
 */
import { detectValues } from "../lock/detect.ts";
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import { sameFact } from "../verify/read-facts.ts";

interface Writing {
  readonly grouping: Intl.NumberFormat;
  readonly plain: Intl.NumberFormat;
  readonly percent: string;
  /** Largest first; the second word for a number of two or more. */
  readonly scales: readonly (readonly [value: number, one: string, more: string])[];
  /** ISO 4217 -> how it reads behind a number, and behind a scale word. */
  readonly currencies: Readonly<Record<string, readonly [string, string]>>;
}

const FRACTION_DIGITS = 6;
const FIGURES = /^[\d.,\s\u00A0\u202F]+$/u;
const SCALED = /^[\d.,\s\u00A0\u202F]+\p{L}+\.?$/u;
const writings = new Map<Language, Writing>();

/** Undefined where the form would not be read back as the same amount. */
export function amountForm(lock: Lock, to: Language): string | undefined {
  const form = write(lock, to);
  if (form === undefined) return undefined;
  const [read, ...others] = detectValues(form, to);
  const whole = read !== undefined && others.length === 0 && read.start === 0 && read.end === form.length;
  return whole && sameFact(lock, read) ? form : undefined;
}

function write({ type, value, text }: Lock, to: Language): string | undefined {
  const writing = writingOf(to);
  if (type === "percent")
    return /\d/.test(text) ? `${writing.plain.format(Number(value))}${writing.percent}` : undefined;
  if (type === "money") return /\d/.test(text) ? writeMoney(value, text, writing) : undefined;
  if (type !== "number") return undefined;
  if (FIGURES.test(text)) return (isGrouped(text) ? writing.grouping : writing.plain).format(Number(value));
  return SCALED.test(text) ? writeScaled(Number(value), writing) : undefined;
}

function isGrouped(text: string): boolean {
  return /\d\D\d{3}(?!\d)/.test(text);
}

/** In full figures where the source has them, else with a scale word. */
function writeMoney(value: string, text: string, writing: Writing): string {
  const [code = "", digits = ""] = value.split(" ");
  const [behindNumber, behindScale] = writing.currencies[code] ?? [code, code];
  const inFull = text.replace(/\D/g, "").startsWith(digits.replace(".", ""));
  const scaled = inFull ? undefined : writeScaled(Number(digits), writing);
  return scaled === undefined
    ? `${writing.grouping.format(Number(digits))}\u00A0${behindNumber}`
    : `${scaled} ${behindScale}`;
}

/** `2.5 billion`; undefined below a million. */
function writeScaled(value: number, { scales, plain }: Writing): string | undefined {
  const scale = scales.find(([least]) => value >= least);
  if (scale === undefined) return undefined;
  const [least, one, more] = scale;
  const count = value / least;
  return `${plain.format(count)}\u00A0${count < 2 ? one : more}`;
}

function writingOf(language: Language): Writing {
  let writing = writings.get(language);
  if (writing === undefined) {
    const options = { maximumFractionDigits: FRACTION_DIGITS };
    writing = {
      grouping: new Intl.NumberFormat(language, options),
      plain: new Intl.NumberFormat(language, { ...options, useGrouping: false }),
      ...WORDS[language],
    };
    writings.set(language, writing);
  }
  return writing;
}

const WORDS: Readonly<Record<Language, Pick<Writing, "percent" | "scales" | "currencies">>> = {
  en: {
    percent: "%",
    scales: [
      [1e12, "trillion", "trillion"],
      [1e9, "billion", "billion"],
      [1e6, "million", "million"],
    ],
    currencies: {
      USD: ["dollars", "dollars"],
      EUR: ["euros", "euros"],
      RUB: ["rubles", "rubles"],
      GBP: ["pounds", "pounds"],
    },
  },
  fr: {
    percent: "\u00A0%",
    scales: [
      [1e9, "milliard", "milliards"],
      [1e6, "million", "millions"],
    ],
    currencies: {
      USD: ["dollars", "de dollars"],
      EUR: ["euros", "d’euros"],
      RUB: ["roubles", "de roubles"],
      GBP: ["livres sterling", "de livres sterling"],
    },
  },
  ru: {
    percent: "\u00A0%",
    scales: [
      [1e12, "трлн", "трлн"],
      [1e9, "млрд", "млрд"],
      [1e6, "млн", "млн"],
    ],
    currencies: {
      USD: ["USD", "долларов"],
      EUR: ["евро", "евро"],
      RUB: ["₽", "рублей"],
    },
  },
};
