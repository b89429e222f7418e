/** Time zones as press text names them. A zone with summer time is resolved for the day it is used on. */
import { wordKey } from "./tokens.ts";

/** Minutes east of UTC, by abbreviation as written in capitals or in Russian. */
const FIXED: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  TU: 0,
  UT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  PST: -480,
  PDT: -420,
  JST: 540,
  IST: 330,
  WAT: 60,
  CAT: 120,
  EAT: 180,
  SAST: 120,
  МСК: 180,
  ГРИНВИЧУ: 0,
};

/** IANA zones by city or adjective, as token keys, for "Moscow time", "heure de Moscou", "по московскому времени". */
const PLACES: Readonly<Record<string, string>> = {
  moscow: "Europe/Moscow",
  moscou: "Europe/Moscow",
  московскому: "Europe/Moscow",
  paris: "Europe/Paris",
  парижскому: "Europe/Paris",
  london: "Europe/London",
  londres: "Europe/London",
  лондонскому: "Europe/London",
  berlin: "Europe/Berlin",
  берлинскому: "Europe/Berlin",
  brussels: "Europe/Brussels",
  bruxelles: "Europe/Brussels",
  брюссельскому: "Europe/Brussels",
  geneva: "Europe/Zurich",
  genève: "Europe/Zurich",
  женевскому: "Europe/Zurich",
  kyiv: "Europe/Kyiv",
  kiev: "Europe/Kyiv",
  киевскому: "Europe/Kyiv",
  bamako: "Africa/Bamako",
  niamey: "Africa/Niamey",
  ouagadougou: "Africa/Ouagadougou",
  dakar: "Africa/Dakar",
  abuja: "Africa/Lagos",
  lagos: "Africa/Lagos",
  algiers: "Africa/Algiers",
  alger: "Africa/Algiers",
  beijing: "Asia/Shanghai",
  pékin: "Asia/Shanghai",
  пекинскому: "Asia/Shanghai",
  tokyo: "Asia/Tokyo",
  токийскому: "Asia/Tokyo",
  washington: "America/New_York",
  вашингтонскому: "America/New_York",
  "new york": "America/New_York",
};

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** `Z`, `+03:00`; undefined when the abbreviation is none that we know. */
export function fixedOffset(abbreviation: string): string | undefined {
  const minutes = Object.hasOwn(FIXED, abbreviation.toUpperCase())
    ? FIXED[abbreviation.toUpperCase()]
    : undefined;
  return minutes === undefined ? undefined : offsetText(minutes);
}

export function isZonePlace(word: string): boolean {
  return Object.hasOwn(PLACES, wordKey(word));
}

/**
 * The offset of a place's time on a day (`2025-04-03`), or without a day where the place has one offset all year.
 * Undefined when it has two and no day is given.
 */
export function placeOffset(word: string, day: string | undefined): string | undefined {
  const zone = PLACES[wordKey(word)];
  if (zone === undefined) return undefined;
  if (day !== undefined) return offsetOn(zone, `${day}T12:00:00Z`);
  const winter = offsetOn(zone, "2024-01-01T12:00:00Z");
  return winter === offsetOn(zone, "2024-07-01T12:00:00Z") ? winter : undefined;
}

function offsetOn(zone: string, instant: string): string | undefined {
  let format = FORMATS.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    FORMATS.set(zone, format);
  }
  const name = format.formatToParts(new Date(instant)).find((part) => part.type === "timeZoneName")?.value;
  return name === undefined ? undefined : name === "GMT" ? "Z" : name.slice(3);
}

export function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${hours}:${String(size % 60).padStart(2, "0")}`;
}
