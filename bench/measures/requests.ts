/** Requests of a build to a provider with real limits, against the least that those limits allow for the texts it got. */
import { appendFileSync, copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { childPath } from "../child.ts";
import { pressArticles } from "../corpus.ts";
import { makeDesk, measureBuild, temporaryFolder } from "../desk.ts";
import { budgeted, times, type Line } from "../report.ts";

const ARTICLES = 200;
const PROVIDERS = [
  { id: "deepl", name: "50 texts, 128 KiB", markup: "xml", maxTexts: 50, maxChars: 131_072 },
  { id: "google", name: "1,024 texts, 30,000 characters", markup: "html", maxTexts: 1_024, maxChars: 30_000 },
] as const;

interface Request {
  readonly pair: string;
  readonly texts: readonly string[];
}

export function measureRequests(): Line[] {
  return PROVIDERS.map(({ id, name, ...options }) => {
    const desk = join(temporaryFolder(), "desk");
    const log = join(desk, "requests.jsonl");
    makeDesk(desk, pressArticles(ARTICLES));
    copyFileSync(childPath("counting-provider"), join(desk, "pipeline/counting.mjs"));
    const declaration = { counting: { module: "./counting.mjs", log, ...options } };
    appendFileSync(join(desk, "pipeline/pipeline.yaml"), `providers: ${JSON.stringify(declaration)}\n`);
    measureBuild(desk, ["--via", "counting", "--format", "md"]);
    const requests = readFileSync(log, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Request);
    const least = leastRequests(requests, options);
    const detail = `${requests.length} : ${least}`;
    return budgeted(
      `requests-${id}`,
      `requests for ${ARTICLES} articles x 2 languages : least, ${name}`,
      requests.length / least,
      times,
      { atMost: 1.05 },
      detail,
    );
  });
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
