/**
 * Look-ups by similarity among sentences that no template made: words of a made-up vocabulary, as frequent as words are
 * (Zipf's law), and questions that are such a sentence with some words changed. `node similar.mjs <count> <result file>`.
 */
import { writeFileSync } from "node:fs";
import type { MemoryEntry } from "../../src/memory/entries.ts";
import { percentOf } from "../../src/memory/percent.ts";
import { similarMemory } from "../../src/memory/similar.ts";
import { seeded, type Random } from "../corpus/random.ts";
import type { SimilarResults } from "./engine-results.ts";

const VOCABULARY = 50_000;
const QUESTIONS = 600;
/** Each entry is looked at for so many of them. */
const BRUTE = 60;
const LEAST = 75;

const [, , count, resultFile] = process.argv;
const random = seeded(7);
const entries = Array.from({ length: Number(count) }, () => sentence(random));
const questions = Array.from({ length: QUESTIONS }, (_, i) => changed(random.pick(entries), i, random));

const builtMs = spentMs();
const memory = similarMemory(entries, "en", 60);
const buildMs = spentMs() - builtMs;

const askedMs = spentMs();
const found = questions.map((question) => memory.lookup(question, LEAST));
const lookupsPerSecond = (1_000 * QUESTIONS) / (spentMs() - askedMs);

let wanted = 0;
let met = 0;
for (const [i, question] of questions.slice(0, BRUTE).entries()) {
  const asked = { text: question.text, terms: question.terms };
  const numbers = new Set(found[i]!.map(({ entry }) => entry));
  for (const entry of entries) {
    const same = entry.text === question.text;
    if (!same && percentOf(asked, entry, "en", LEAST) < LEAST) continue;
    wanted++;
    if (numbers.has(entry)) met++;
  }
}
const result: SimilarResults = { buildMs, lookupsPerSecond, wanted, met };
writeFileSync(resultFile!, JSON.stringify(result));

function sentence(of: Random): MemoryEntry {
  const length = of.between(4, 36);
  return entryOf(Array.from({ length }, () => wordOf(of)));
}

/** Words replaced, added or taken away in a fifth of the sentence at most. */
function changed({ terms }: MemoryEntry, i: number, of: Random): MemoryEntry {
  const words = [...terms];
  for (let change = i % (1 + Math.floor(words.length / 5)); change > 0; change--) {
    const at = of.between(0, words.length - 1);
    const put = of.chance(70) ? [wordOf(of)] : [];
    words.splice(at, of.chance(70) ? 1 : 0, ...put);
  }
  return entryOf(words);
}

/** The word of rank r is met as often as 1/r of the commonest; the first ones are locks. */
function wordOf(of: Random): string {
  const rank = Math.floor(Math.exp((of.between(0, 1_000_000) / 1_000_000) * Math.log(VOCABULARY)));
  return rank === 3 ? "{name}" : rank === 9 ? "{date}" : `w${rank.toString(36)}`;
}

function entryOf(terms: readonly string[]): MemoryEntry {
  const text = terms.join(" ");
  const message = text.replaceAll("{name}", "{mali}").replaceAll("{date}", "{april_3}");
  return { where: "bench", text, message, target: "", plain: false, terms };
}

function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
