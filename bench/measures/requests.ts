/** Requests of a build to a provider with real limits, against the least that those limits allow for the texts it got. */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { childPath } from "../child.ts";
import { pressArticles } from "../corpus.ts";
import { makeDesk, measureBuild, temporaryFolder } from "../desk.ts";
import { budgeted, times, told, type Line } from "../report.ts";

const ARTICLES = 200;
const LIMITS = [
  { id: "deepl", name: "50 texts, 128 KiB", markup: "xml", maxTexts: 50, maxChars: 131_072 },
  { id: "azure", name: "1,000 texts, 50,000 characters", markup: "html", maxTexts: 1_000, maxChars: 50_000 },
  { id: "google", name: "1,024 texts, 30,000 characters", markup: "html", maxTexts: 1_024, maxChars: 30_000 },
] as const;
/** The id under which an answer that is the source itself holds every lock. */
const ECHO = "identity";

interface Request {
  readonly pair: string;
  readonly texts: readonly string[];
}

export function measureRequests(): Line[] {
  const lines = LIMITS.map((limits) => {
    const { sent, least } = requestsUnder(limits, ECHO, false);
    return budgeted(
      `requests-${limits.id}`,
      `requests for ${ARTICLES} articles x 2 languages : least, ${limits.name}`,
      sent / least,
      times,
      { atMost: 1.05 },
      `${sent} : ${least}`,
    );
  });
  const { sent, least } = requestsUnder(LIMITS[2], "counting", true);
  const asked = "the same where some answers break a lock and are asked for again";
  return [...lines, told("requests-repairs", asked, sent / least, times, `${sent} : ${least}`)];
}

/** A build's requests to a provider of this id with these limits, and the least that the limits allow for its texts. */
function requestsUnder(
  { markup, maxTexts, maxChars }: (typeof LIMITS)[number],
  id: string,
  translates: boolean,
): { readonly sent: number; readonly least: number } {
  const desk = join(temporaryFolder(), "desk");
  const log = join(desk, "requests.jsonl");
  makeDesk(desk, pressArticles(ARTICLES));
  const child = JSON.stringify(pathToFileURL(childPath("counting-provider")).href);
  writeFileSync(join(desk, "pipeline/counting.mjs"), `export { default } from ${child};\n`);
  const declaration = { [id]: { module: "./counting.mjs", log, markup, maxTexts, maxChars, translates } };
  appendFileSync(join(desk, "pipeline/pipeline.yaml"), `providers: ${JSON.stringify(declaration)}\n`);
  measureBuild(desk, ["--via", id, "--format", "md"]);
  const requests = readFileSync(log, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Request);
  return { sent: requests.length, least: leastRequests(requests, { maxTexts, maxChars }) };
}

/** Each distinct text of a pair once, in requests that are full in texts or in characters. */
function leastRequests(
  requests: readonly Request[],
  limits: { readonly maxTexts: number; readonly maxChars: number },
): number {
  const pairs = new Map<string, Set<string>>();
  for (const { pair, texts } of requests) {
    const distinct = pairs.get(pair) ?? new Set();
    for (const text of texts) distinct.add(text);
    pairs.set(pair, distinct);
  }
  let least = 0;
  for (const distinct of pairs.values()) {
    const characters = [...distinct].reduce((sum, text) => sum + text.length, 0);
    least += Math.max(Math.ceil(distinct.size / limits.maxTexts), Math.ceil(characters / limits.maxChars));
  }
  return least;
}
