/** An engine in its worker, seen from outside. One call at a time; after a fault it is ended and another one is started. */
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { readPackageFile } from "../../workspace/user-folder.ts";
import type { EngineAnswer, EngineAssets, EngineCall, EngineReply } from "./protocol.ts";

export const PACKAGE = "@browsermt/bergamot-translator";

/** The engine is out of order; the message is what its log says. */
export class EngineFault extends Error {
  override readonly name = "EngineFault";
}

export interface Engine {
  /** Rejects with an EngineFault. */
  call(call: EngineCall, transfer?: readonly ArrayBuffer[]): Promise<EngineAnswer>;
  end(): Promise<void>;
}

let compiled: Promise<Omit<EngineAssets, "cacheSize">> | undefined;

/** Read and compiled once a process. */
function assets(): Promise<Omit<EngineAssets, "cacheSize">> {
  return (compiled ??= (async () => {
    const glue = createRequire(import.meta.url).resolve(`${PACKAGE}/worker/bergamot-translator-worker.js`);
    const binary = readPackageFile(glue.replace(/\.js$/, ".wasm"));
    return {
      glue: readPackageFile(glue).toString("utf8"),
      wasm: await WebAssembly.compile(new Uint8Array(binary)),
    };
  })());
}

/** Beside this code in the package; code that runs from its sources takes that of the built package. */
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "../../../dist/bergamot-worker.js" : "./bergamot-worker.js",
  import.meta.url,
);

export async function startEngine(cacheSize: number): Promise<Engine> {
  const worker = new Worker(WORKER, { workerData: { ...(await assets()), cacheSize } });
  let open:
    | { readonly resolve: (answer: EngineAnswer) => void; readonly reject: (fault: EngineFault) => void }
    | undefined;
  let id = 0;
  const fail = (why: string): void => {
    open?.reject(new EngineFault(why));
    open = undefined;
  };
  worker.on("message", (reply: EngineReply) => {
    if (reply.id !== id) return;
    if ("fault" in reply) fail(reply.fault);
    else open?.resolve(reply.answer);
  });
  worker.on("error", (error) => {
    fail(error instanceof Error ? error.message : String(error));
  });
  worker.on("exit", () => {
    fail("the engine's thread has ended");
  });
  const engine: Engine = {
    call: (call, transfer = []) =>
      new Promise((resolve, reject) => {
        open = { resolve, reject };
        worker.postMessage({ id: ++id, call }, [...transfer]);
      }),
    async end() {
      await worker.terminate();
    },
  };
  await engine.call({ name: "start" });
  return engine;
}
