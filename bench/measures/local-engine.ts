/** Translation on this machine, at the layer sizes of Mozilla's models and with weights made by hand: speed, not quality. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  fileInStore,
  modelStore,
  recordFile,
  sha256Of,
  type ModelRecord,
} from "../../src/models/installed.ts";
import { tinyModel, type ModelSize } from "../../tests/support/tiny-model/tiny-model.ts";
import { userFolder } from "../../src/workspace/user-folder.ts";
import { childPath, measure, type Usage } from "../child.ts";
import type { LocalEngineResults } from "../children/local-engine-results.ts";
import { seeded } from "../corpus/random.ts";
import { temporaryFolder } from "../desk.ts";
import { budgeted, mebibytes, perSecond, seconds, times, told, type Line } from "../report.ts";

const SIZES = {
  tiny: { dimensions: 256, feedForward: 1_536, encoderLayers: 6, decoderLayers: 2 },
  "base-memory": { dimensions: 384, feedForward: 1_536, encoderLayers: 6, decoderLayers: 4 },
  base: { dimensions: 512, feedForward: 2_048, encoderLayers: 6, decoderLayers: 2 },
} satisfies Record<string, ModelSize>;
const VOCABULARY = 32_000;
const WORDS = 31_000;
const CONSONANTS = Array.from("bdfglmnprstv");
const VOWELS = Array.from("aeiou");
/** The first one warms up. */
const ROUNDS = 9;
const SENTENCES = 40;

export function measureLocalEngine(): Line[] {
  const words = makeWords();
  const sentences = join(temporaryFolder(), "sentences.json");
  writeFileSync(sentences, JSON.stringify(makeRounds(words)));
  return Object.entries(SIZES).flatMap(([name, size]) => {
    const models = installed(name, size, words);
    const {
      bareWordsPerCpuSecond: bare,
      oursWordsPerCpuSecond: ours,
      ratio,
    } = task("compare", models, 1, sentences)[0];
    const [one, { peakMb }] = task("run", models, 1, sentences);
    const [two, { peakMb: peakOfTwo }] = task("run", models, 2, sentences);
    const what = `bergamot, ${name}`;
    return [
      budgeted(
        `bergamot-${name}-bare`,
        `${what}: one worker : the bare engine, words per CPU second`,
        ratio,
        times,
        { atLeast: 0.95 },
        `${ours.toFixed(0)} : ${bare.toFixed(0)}`,
      ),
      told(
        `bergamot-${name}-1`,
        `${what}: words a second, one worker`,
        one.wordsPerSecond,
        perSecond,
        cpu(one),
      ),
      told(
        `bergamot-${name}-2`,
        `${what}: words a second, two workers`,
        two.wordsPerSecond,
        perSecond,
        cpu(two),
      ),
      told(`bergamot-${name}-start`, `${what}: start-up to the first sentence`, one.firstMs / 1_000, seconds),
      told(
        `bergamot-${name}-memory`,
        `${what}: peak memory, one worker`,
        peakMb,
        mebibytes,
        `two: ${mebibytes(peakOfTwo)}`,
      ),
    ];
  });
}

function cpu({ wordsPerCpuSecond }: LocalEngineResults["run"]): string {
  return `${wordsPerCpuSecond.toFixed(0)} per CPU second`;
}

function task<Task extends keyof LocalEngineResults>(
  name: Task,
  models: string,
  workers: number,
  sentences: string,
): readonly [LocalEngineResults[Task], Usage] {
  const result = join(temporaryFolder(), "result.json");
  const usage = measure([childPath("local-engine"), name, models, String(workers), sentences, result]);
  return [JSON.parse(readFileSync(result, "utf8")) as LocalEngineResults[Task], usage];
}

/** A models' folder that holds this one, as en-fr. */
function installed(architecture: string, size: ModelSize, words: readonly string[]): string {
  const { folder } = modelStore(userFolder(join(temporaryFolder(), "models")));
  const model = tinyModel({ ...size, words, vocabulary: VOCABULARY });
  const files = (["model", "lexicalShortlist", "vocab"] as const).map((role) => {
    const bytes = model[role];
    const sha256 = sha256Of(bytes);
    folder.write(fileInStore(sha256), bytes);
    return { role, name: role, bytes: bytes.length, sha256 };
  });
  const record: ModelRecord = { architecture, licence: "none", source: "made here", pinned: false, files };
  folder.write(recordFile("en-fr"), JSON.stringify(record));
  return folder.root;
}

function makeWords(): string[] {
  const random = seeded(1);
  const words = new Set<string>();
  while (words.size < WORDS) {
    let word = "";
    for (let i = random.between(2, 4); i > 0; i--) word += random.pick(CONSONANTS) + random.pick(VOWELS);
    words.add(word);
  }
  return [...words];
}

/** Sentences of 5 to 40 words, no two the same: the engine keeps what it has translated. */
function makeRounds(words: readonly string[]): string[][] {
  const random = seeded(2);
  return Array.from({ length: ROUNDS }, () =>
    Array.from({ length: SENTENCES }, () => {
      const length = random.between(5, 40);
      return `${Array.from({ length }, () => random.pick(words)).join(" ")}.`;
    }),
  );
}
