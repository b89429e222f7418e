/** Folders and a server of tiny models, made here: no test downloads anything from anywhere. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { installModel } from "../../src/models/install.ts";
import { openModelStore } from "../../src/models/installed.ts";
import type { PairId } from "../../src/models/pair.ts";
import { openSource } from "../../src/models/source.ts";
import { openDownloads } from "../../src/models/download.ts";
import { temporaryFolder } from "./desk.ts";
import { tinyModel, type TinyModel, type TinyModelOptions } from "./tiny-model/tiny-model.ts";

export const FRENCH: TinyModelOptions = {
  lexicon: [
    ["Hello", "Bonjour"],
    ["world", "monde"],
    ["house", "maison"],
    ["garden", "jardin"],
    ["red", "rouge"],
  ],
};
export const RUSSIAN: TinyModelOptions = {
  lexicon: [
    ["Hello", "Привет"],
    ["world", "мир"],
    ["house", "дом"],
    ["garden", "сад"],
    ["red", "красный"],
  ],
};

const made = new Map<string, TinyModel>();

function modelOf(options: TinyModelOptions): TinyModel {
  const key = JSON.stringify(options);
  const model = made.get(key) ?? tinyModel(options);
  made.set(key, model);
  return model;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

type Models = Readonly<Partial<Record<PairId, TinyModelOptions>>>;

function namesOf(pair: string): Record<keyof TinyModel, string> {
  const short = pair.replace("-", "");
  return {
    model: `model.${short}.intgemm.alphas.bin`,
    lexicalShortlist: `lex.50.50.${short}.s2t.bin`,
    vocab: `vocab.${short}.spm`,
  };
}

/** Loose files, as Firefox names them. */
export function looseModels(models: Models, { packed = false } = {}): string {
  const folder = temporaryFolder();
  for (const [pair, options] of Object.entries(models))
    for (const [role, name] of Object.entries(namesOf(pair))) {
      const bytes = modelOf(options)[role as keyof TinyModel];
      fs.writeFileSync(path.join(folder, packed ? `${name}.gz` : name), packed ? gzipSync(bytes) : bytes);
    }
  return folder;
}

/** A models' folder with these installed. */
export async function installedModels(models: Models): Promise<string> {
  const folder = path.join(temporaryFolder(), "models");
  const setting = (): undefined => undefined;
  const store = openModelStore(setting, "/", folder);
  const source = openSource(looseModels(models), "/", openDownloads(setting, store.folder));
  for (const pair of Object.keys(models) as PairId[]) {
    const offer = await source.offer(pair, undefined);
    await installModel(store, source, offer!, { onWait: () => undefined, onBytes: () => undefined });
  }
  return folder;
}

/** A copy of Mozilla's store: `db/models.json`, and the files under their paths. */
export function mirroredModels(models: Models, architectures: readonly string[] = ["tiny"]): string {
  const folder = temporaryFolder();
  const listed: Record<string, object[]> = {};
  for (const [pair, options] of Object.entries(models))
    for (const architecture of architectures) {
      const files: Record<string, object> = {};
      for (const [role, name] of Object.entries(namesOf(pair))) {
        const bytes = modelOf(options)[role as keyof TinyModel];
        const file = `models/${pair}/${architecture}/${name}.gz`;
        fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        fs.writeFileSync(path.join(folder, file), gzipSync(bytes));
        files[role] =
          role === "model"
            ? { path: file, uncompressedSize: bytes.length, uncompressedHash: sha256(bytes) }
            : { path: file };
      }
      (listed[pair] ??= []).push({ architecture, releaseStatus: "Release", files });
    }
  fs.mkdirSync(path.join(folder, "db"));
  fs.writeFileSync(
    path.join(folder, "db/models.json"),
    JSON.stringify({ generated: "2026-01-01", baseUrl: "https://models.invalid", models: listed }),
  );
  return folder;
}

export interface MirrorServer {
  readonly url: string;
  /** "GET /path bytes=..." of each request for a file, in order. */
  readonly asked: string[];
  /** Answers a request itself, or leaves it with undefined. `bytes`: what it would get. */
  fault: ((file: string, bytes: Buffer, response: ServerResponse) => "handled" | undefined) | undefined;
}

/** Serves a folder on the loopback interface, ranges too. */
export async function serveFolder(folder: string): Promise<MirrorServer> {
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const file = (request.url ?? "").replace(/^\//, "");
    const { range = "" } = request.headers;
    server.asked.push(`${file} ${range}`.trim());
    if (!fs.existsSync(path.join(folder, file))) {
      response.writeHead(404).end("nothing here");
      return;
    }
    const whole = fs.readFileSync(path.join(folder, file));
    const from = Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0);
    if (from > 0 && from >= whole.length) {
      response.writeHead(416).end();
      return;
    }
    const bytes = whole.subarray(from);
    if (server.fault?.(file, bytes, response) === "handled") return;
    response.writeHead(from > 0 ? 206 : 200, { "content-length": bytes.length });
    response.end(bytes);
  };
  const http = createServer(handle);
  await new Promise<void>((resolve) => {
    http.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });
  const server: MirrorServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    asked: [],
    fault: undefined,
  };
  return server;
}
