/**
 * Articles that must not leave this machine, by their front matter: `embargo: <date>` until that moment (UTC, by the
 * run's clock), `sensitivity:` with anything but `public`. What cannot be read counts as held back: a slip of the pen
 * must not publish an article.
 */
import type { Article } from "../model/article.ts";

export interface Sensitivity {
  /** Only providers on this machine may see it. */
  readonly restricted: boolean;
  /** What a route's `sensitivity` may name. */
  readonly labels: readonly ("public" | "internal" | "embargo")[];
  /** Why it is restricted, for people. */
  readonly why: string;
}

export function sensitivityOf({ meta }: Article, now: Date): Sensitivity {
  const labels: ("internal" | "embargo")[] = [];
  const reasons: string[] = [];
  for (const [key, value] of Object.entries(meta)) {
    const name = key.trim().toLowerCase();
    if (name === "sensitivity" && value !== "public") {
      labels.push("internal");
      reasons.push(`${key}: ${shown(value)}`);
    }
    if (name !== "embargo") continue;
    const end = endOf(value);
    if (end !== undefined && end <= now.getTime()) continue;
    labels.push("embargo");
    reasons.push(`${key}: ${shown(value)}${end === undefined ? " (no date that can be read)" : ""}`);
  }
  if (labels.length === 0) return { restricted: false, labels: ["public"], why: "" };
  return { restricted: true, labels, why: reasons.join(", ") };
}

const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The moment an embargo ends: a day begins at 00:00 UTC, a time without a zone is UTC. */
function endOf(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  const match = MOMENT.exec(value.trim());
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", hours = "00", minutes = "00", seconds = "00", zone = "Z"] = match;
  const date = `${year}-${month}-${day}`;
  // A day that does not exist would roll over into the next month.
  if (!isDay(date)) return undefined;
  const offset = zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  const end = Date.parse(`${date}T${hours}:${minutes}:${seconds}${offset}`);
  return Number.isNaN(end) ? undefined : end;
}

function isDay(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
