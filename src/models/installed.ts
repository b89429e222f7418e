/**
 * The models that are installed: `<pair>.json` says of each which files it has, by the hash under which they lie in
 * `files/`. A record is written when all of its files are there, so that a kill leaves a model whole or absent.
 */
import { createHash } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import { userCacheFolder, userFolder, type UserFolder } from "../workspace/user-folder.ts";
import { ROLES } from "./manifest.ts";
import { PAIRS, type PairId } from "./pair.ts";

export const LICENCE = "MPL-2.0";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const record = z.object({
  architecture: z.string(),
  licence: z.string(),
  /** Where it came from: an address or a folder. */
  source: z.string(),
  /** Every file was the one whose hash is pinned in this package. */
  pinned: z.boolean(),
  files: z
    .array(z.object({ role: z.enum(ROLES), name: z.string(), bytes: z.number().int().min(1), sha256: hash }))
    .min(3),
});

export type ModelRecord = z.infer<typeof record>;

export interface ModelStore {
  readonly folder: UserFolder;
  readonly installed: () => ReadonlyMap<PairId, ModelRecord>;
}

/**
 * The models' folder: what the desk says (`providers.bergamot.models`), else COMMUNIQUE_MODELS, else a folder of the user's
 * cache. A relative one starts at `base`.
 */
export function openModelStore(
  setting: (name: string) => string | undefined,
  base: string,
  named?: string,
): ModelStore {
  const said = named ?? setting("COMMUNIQUE_MODELS") ?? "";
  const root =
    said === "" ? path.join(userCacheFolder(setting), "communique", "models") : path.resolve(base, said);
  return modelStore(userFolder(root));
}

export function modelStore(folder: UserFolder): ModelStore {
  return { folder, installed: () => recordsIn(folder) };
}

export const fileInStore = (sha256: string): string => `files/${sha256}`;
export const recordFile = (pair: PairId): string => `${pair}.json`;

/** A record that cannot be read is none: installing again mends it. */
function recordsIn(folder: UserFolder): Map<PairId, ModelRecord> {
  const records = new Map<PairId, ModelRecord>();
  for (const pair of PAIRS) {
    const text = folder.read(recordFile(pair))?.toString("utf8");
    const read = record.safeParse(text === undefined ? undefined : parsed(text));
    if (read.success) records.set(pair, read.data);
  }
  return records;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function bytesOf({ files }: ModelRecord): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The line that installs these models. */
export function installLine(pairs: readonly PairId[]): string {
  return ["communique models install", ...pairs].join(" ");
}
