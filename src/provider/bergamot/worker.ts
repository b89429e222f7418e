/**
 * One Bergamot engine in a worker thread. The package's own wrapper does not run in Node; its WebAssembly and the JavaScript
 * beside it do. A fault in the engine leaves it unusable: it is told with the reason from the engine's own log, and whoever
 * started this worker ends it.
 */
import vm from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import type { EngineAnswer, EngineAssets, EngineCall, EngineReply, Line, ModelFiles } from "./protocol.ts";

/** What of the engine's module is used here. Objects of it are freed by `delete`. */
interface Engine {
  readonly HEAPU8: Uint8Array;
  readonly AlignedMemory: new (bytes: number, alignment: number) => AlignedMemory;
  readonly AlignedMemoryList: new () => { push_back(memory: AlignedMemory): void };
  readonly TranslationModel: new (
    config: string,
    model: AlignedMemory,
    shortlist: AlignedMemory,
    vocabularies: object,
    quality: null,
  ) => Freed;
  readonly BlockingService: new (config: { readonly cacheSize: number }) => {
    translate(model: Freed, texts: Freed, options: Freed): Responses;
  };
  readonly VectorString: new () => Freed & { push_back(text: string): void };
  readonly VectorResponseOptions: new () => Freed & { push_back(options: object): void };
}

interface Freed {
  delete(): void;
}

interface AlignedMemory {
  getByteArrayView(): Uint8Array;
}

interface Responses extends Freed {
  size(): number;
  get(index: number): Freed & { size(): number; getTranslatedText(): string };
}

/** Functions that the engine imports, and those of its own exports that stand in for them. */
const FALLBACKS = {
  int8_prepare_a: "int8PrepareAFallback",
  int8_prepare_b: "int8PrepareBFallback",
  int8_prepare_b_from_transposed: "int8PrepareBFromTransposedFallback",
  int8_prepare_b_from_quantized_transposed: "int8PrepareBFromQuantizedTransposedFallback",
  int8_prepare_bias: "int8PrepareBiasFallback",
  int8_multiply_and_add_bias: "int8MultiplyAndAddBiasFallback",
  int8_select_columns_of_b: "int8SelectColumnsOfBFallback",
} as const;

/**
 * As Mozilla's models were trained and want to be run. `mini-batch-words` is measured (docs/benchmarks.md); it may not be
 * near to `max-length-break`, the longest line in pieces of words. A sentence a line: they are cut before.
 */
const CONFIG = {
  "beam-size": 1,
  normalize: "1.0",
  "word-penalty": 0,
  "max-length-break": 128,
  "mini-batch-words": 256,
  workspace: 128,
  "max-length-factor": "2.0",
  "skip-cost": true,
  "cpu-threads": 0,
  quiet: true,
  "quiet-translation": true,
  "gemm-precision": "int8shiftAlphaAll",
  alignment: "soft",
  "ssplit-mode": "sentence",
};

/** The engine's last words: where it ends itself, they alone say why. */
const log: string[] = [];
const LOGGED = 40;

function note(line: unknown): void {
  log.push(String(line));
  if (log.length > LOGGED) log.shift();
}

const assets = workerData as EngineAssets;
const models = new Map<string, Freed>();
let engine: Engine;
let service: InstanceType<Engine["BlockingService"]>;

function start(): Promise<Engine> {
  return new Promise((resolve) => {
    const module = {
      print: note,
      printErr: note,
      instantiateWasm(
        imports: WebAssembly.Imports,
        accept: (instance: WebAssembly.Instance) => void,
      ): unknown {
        let own: Record<string, (...args: unknown[]) => unknown> = {};
        const stand = Object.entries(FALLBACKS).map(([name, fallback]) => [
          name,
          (...args: unknown[]) => own[fallback]?.(...args),
        ]);
        const instance = new WebAssembly.Instance(assets.wasm, {
          ...imports,
          wasm_gemm: Object.fromEntries(stand) as Readonly<Record<string, unknown>>,
        });
        own = instance.exports as typeof own;
        accept(instance);
        return own;
      },
      onRuntimeInitialized: () => {
        resolve(module as unknown as Engine);
      },
    };
    Object.assign(globalThis, { Module: module });
    vm.runInThisContext(assets.glue, { filename: "bergamot-translator-worker.js" });
  });
}

function aligned(bytes: Uint8Array, alignment: number): AlignedMemory {
  const memory = new engine.AlignedMemory(bytes.byteLength, alignment);
  memory.getByteArrayView().set(bytes);
  return memory;
}

const CONFIG_TEXT = Object.entries(CONFIG)
  .map(([key, value]) => `${key}: ${String(value)}\n`)
  .join("");

function load(name: string, { model, lexicalShortlist, vocabularies }: ModelFiles): void {
  const list = new engine.AlignedMemoryList();
  for (const vocabulary of vocabularies) list.push_back(aligned(vocabulary, 64));
  const [modelMemory, shortlist] = [aligned(model, 256), aligned(lexicalShortlist, 64)];
  models.set(name, new engine.TranslationModel(CONFIG_TEXT, modelMemory, shortlist, list, null));
}

function translate(name: string, lines: readonly Line[]): EngineAnswer["lines"] {
  const texts = new engine.VectorString();
  const options = new engine.VectorResponseOptions();
  for (const { text, html } of lines) {
    texts.push_back(text);
    options.push_back({ qualityScores: false, alignment: html, html });
  }
  const responses = service.translate(models.get(name)!, texts, options);
  const answers = lines.map((_, index) => {
    const response = responses.get(index);
    const answer = { text: response.getTranslatedText(), parts: response.size() };
    response.delete();
    return answer;
  });
  for (const freed of [texts, options, responses]) freed.delete();
  return answers;
}

async function run(call: EngineCall): Promise<EngineAnswer["lines"]> {
  if (call.name === "translate") return translate(call.model, call.lines);
  if (call.name === "load") load(call.model, call.files);
  else if (call.name === "drop") {
    models.get(call.model)?.delete();
    models.delete(call.model);
  } else {
    engine = await start();
    service = new engine.BlockingService({ cacheSize: assets.cacheSize });
  }
  return [];
}

/** The line of the log that names the error, else what was thrown. */
function reasonOf(thrown: unknown): string {
  const told = log.map((line) => /\bError: (.*)/.exec(line)?.[1]).find((line) => line !== undefined);
  return told ?? (thrown instanceof Error ? thrown.message : `error ${String(thrown)}`);
}

parentPort?.on("message", ({ id, call }: { readonly id: number; readonly call: EngineCall }) => {
  void run(call).then(
    (lines) => {
      reply({ id, answer: { lines, bytes: engine.HEAPU8.byteLength } });
    },
    (thrown: unknown) => {
      reply({ id, fault: reasonOf(thrown) });
    },
  );
});

function reply(message: EngineReply): void {
  parentPort?.postMessage(message);
}
