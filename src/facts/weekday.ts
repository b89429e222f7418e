/** Weekdays: which one a date's own words name, and which one a full date falls on. */

/** As `Date.getUTCDay`: 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const STEMS: readonly (readonly string[])[] = [
  ["sun", "dimanche", "воскресень"],
  ["mon", "lundi", "понедельник"],
  ["tue", "mardi", "вторник"],
  ["wed", "mercredi", "сред"],
  ["thu", "jeudi", "четверг"],
  ["fri", "vendredi", "пятниц"],
  ["sat", "samedi", "суббот"],
];
const ENGLISH = /^(?:sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?$/;
const WORDS = /\p{L}+/gu;

/** The weekday that a date's text names in any of the three languages, in any case; undefined where it names none. */
export function weekdayIn(text: string): Weekday | undefined {
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    const index = STEMS.findIndex(
      ([english = "", french, russian = ""]) =>
        word === french || (word.startsWith(english) && ENGLISH.test(word)) || word.startsWith(russian),
    );
    if (index >= 0) return index as Weekday;
  }
  return undefined;
}
