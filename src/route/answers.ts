/**
 * Answers of providers kept in the workspace's cache folder, so that the same text is never paid for twice: one file a
 * provider and pair, a line an answer, only ever appended to, so that two runs at once do no harm. A line that is torn or
 * damaged is dropped. Answers are kept before anybody works with them: a kill loses none.
 */
import { createHash } from "node:crypto";
import { CACHE_FOLDER, type Workspace } from "../workspace/workspace.ts";
import { unitKey, type Unit } from "./unit.ts";

export interface Answers {
  find(unit: Unit): string | undefined;
  keep(units: readonly Unit[], answers: readonly string[]): void;
}

/** `versions`: what changes when a provider may answer otherwise, by id. A provider without one is not kept. */
export function openAnswers(
  workspace: Workspace,
  versions: ReadonlyMap<string, string>,
  /** Answers of earlier runs are not used; the new ones take their place. */
  fresh: boolean,
): Answers {
  const files = new Map<string, Map<string, string>>();
  const hashOf = (unit: Unit): string => digest(`${versions.get(unit.provider) ?? ""}\n${unitKey(unit)}`);
  return {
    find(unit) {
      if (fresh || !versions.has(unit.provider)) return undefined;
      const file = fileOf(unit);
      let known = files.get(file);
      if (known === undefined) files.set(file, (known = readAnswers(workspace.read(file))));
      return known.get(hashOf(unit));
    },
    keep(units, answers) {
      const [first] = units;
      if (first === undefined || !versions.has(first.provider)) return;
      const lines = units.map((unit, index) => {
        const hash = hashOf(unit);
        const answer = answers[index] ?? "";
        files.get(fileOf(unit))?.set(hash, answer);
        return JSON.stringify([hash, checksum(answer), answer]);
      });
      // Begins with a line end, too: what another run's kill left unfinished stays a line of its own.
      workspace.append(fileOf(first), `\n${lines.join("\n")}\n`);
    },
  };
}

function fileOf({ provider, from, to }: Unit): string {
  return `${CACHE_FOLDER}/answers/${provider.replace(/[^\w-]/g, "_")}.${from}-${to}.jsonl`;
}

/** Later lines replace earlier ones. */
function readAnswers(bytes: Uint8Array | undefined): Map<string, string> {
  const known = new Map<string, string>();
  // Bytes that are no UTF-8 become other characters, which the checksum tells.
  for (const line of new TextDecoder().decode(bytes).split("\n")) {
    if (line === "") continue;
    try {
      const [hash, sum, answer] = JSON.parse(line) as readonly unknown[];
      if (typeof hash === "string" && typeof answer === "string" && sum === checksum(answer))
        known.set(hash, answer);
    } catch {
      // A torn line: its text is asked for again.
    }
  }
  return known;
}

function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Enough to notice a damaged byte. */
function checksum(answer: string): string {
  return digest(answer).slice(0, 8);
}
