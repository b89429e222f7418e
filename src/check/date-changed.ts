/** A time zone that one side names beside a time and the other does not: the hour then is another hour. */
import type { Language } from "../model/language.ts";
import type { Check } from "./view.ts";

const ZONES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:UTC|GMT|MSK|CET|CEST|EST|EDT|BST)\b|\b(?:Moscow|Paris|London|local|New York|\p{Lu}\p{L}+) time\b/u,
  fr: /(?<!\p{L})(?:UTC|TU|GMT|MSK|CET|CEST)(?!\p{L})|heures? (?:de |d[’']|locale)/u,
  ru: /(?<!\p{L})(?:UTC|GMT|МСК|мск|ГМТ|всемирн\p{L}+)(?!\p{L})|по [\p{L}\uFFFC-]+ времени|времени \uFFFC/u,
};

export const dateChanged: Check = {
  rules: { "date-changed": "error" },
  *run({ written, language }) {
    for (const { segment, locks, seen } of written) {
      const times = locks.filter(({ type }) => type === "time");
      if (times.length === 0) continue;
      const zone = ZONES[language].exec(seen.text)?.[0];
      // A zone of the source stands in the lock itself.
      if (zone === undefined || times.some(({ value }) => /Z|[+-]\d\d:/.test(value))) continue;
      if (/time|heure|времен|UTC|GMT|MSK|МСК/u.test(outside(segment.text, locks))) continue;
      const message = `"${zone}" stands beside ${times[0]!.text}, for which the source names no time zone.`;
      yield { rule: "date-changed", key: segment.key, message };
    }
  },
};

function outside(text: string, locks: readonly { readonly start: number; readonly end: number }[]): string {
  return locks.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}
