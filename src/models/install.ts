/**
 * Installs and removes models. Every file is checked before it is kept; the record that makes a model installed is written
 * last, in one step. One process at a time writes; the others wait, and find what they wanted installed.
 */
import { Failure } from "../model/failure.ts";
import type { UserFolder } from "../workspace/user-folder.ts";
import {
  fileInStore,
  LICENCE,
  modelStore,
  recordFile,
  sha256Of,
  type ModelRecord,
  type ModelStore,
} from "./installed.ts";
import type { PairId } from "./pair.ts";
import { PINS } from "./pins.ts";
import type { ModelSource, OfferedFile, OfferedModel } from "./source.ts";
import { isPacked, unpack } from "./unpack.ts";

const LOCK = "install.lock";

export interface InstallNotices {
  /** Another process installs, and is waited for. */
  readonly onWait: (pid: number) => void;
  /** Bytes of a file that have come, and in all where that is known. */
  readonly onBytes: (pair: PairId, file: string, received: number, total: number | undefined) => void;
}

export interface Installed {
  readonly pair: PairId;
  readonly record: ModelRecord;
  /** It was there already. */
  readonly before: boolean;
  /** Names of files that no hash vouches for. */
  readonly unchecked: readonly string[];
}

export async function installModel(
  store: ModelStore,
  source: ModelSource,
  offer: OfferedModel,
  notices: InstallNotices,
): Promise<Installed> {
  const { folder } = store;
  const { pair } = offer;
  mustBeWhole(offer, source);
  const free = await folder.lock(LOCK, { onWait: notices.onWait, onStale: () => undefined });
  try {
    const there = store.installed().get(pair);
    if (there !== undefined && isSame(there, offer) && isWhole(there, folder))
      return { pair, record: there, before: true, unchecked: [] };
    const files: ModelRecord["files"] = [];
    const unchecked: string[] = [];
    const packed = new Map<string, string>();
    for (const file of offer.files) {
      const checked = await checkedFile(file, (received, total) => {
        notices.onBytes(pair, file.name, received, total);
      });
      if (checked.packed !== undefined) packed.set(file.role, checked.packed);
      if (!checked.vouched) unchecked.push(file.name);
      const { bytes, sha256 } = checked;
      folder.write(fileInStore(sha256), bytes);
      files.push({
        role: file.role,
        name: file.name.replace(/\.gz$/, ""),
        bytes: bytes.byteLength,
        sha256,
      });
    }
    const pinned = offer.pinned || areMozillas(pair, packed);
    const record: ModelRecord = {
      architecture: offer.architecture,
      licence: LICENCE,
      source: source.name,
      pinned,
      files,
    };
    folder.write(recordFile(pair), `${JSON.stringify(record, null, 2)}\n`);
    for (const file of offer.files) await file.forget();
    removeUnused(folder);
    return { pair, record, before: false, unchecked: pinned ? [] : unchecked };
  } finally {
    free();
  }
}

/** Returns whether it was there. */
export async function removeModel(
  store: ModelStore,
  pair: PairId,
  { onWait }: Pick<InstallNotices, "onWait">,
): Promise<boolean> {
  const { folder } = store;
  if (folder.size(recordFile(pair)) === 0) return false;
  const free = await folder.lock(LOCK, { onWait, onStale: () => undefined });
  try {
    folder.remove(recordFile(pair));
    removeUnused(folder);
    return true;
  } finally {
    free();
  }
}

function mustBeWhole({ pair, files }: OfferedModel, { name }: ModelSource): void {
  const has = (...roles: readonly string[]): boolean =>
    roles.every((role) => files.some((file) => file.role === role));
  if (has("model", "lexicalShortlist") && (has("vocab") || has("srcVocab", "trgVocab"))) return;
  throw new Failure(
    `${name} has no whole model for ${pair}: a model, a lexical shortlist and a vocabulary were expected, and there is ${files.map(({ role }) => role).join(", ") || "nothing"}.`,
  );
}

function isSame({ architecture, files }: ModelRecord, offer: OfferedModel): boolean {
  const of = (role: string): string | undefined => offer.files.find((file) => file.role === role)?.unpacked;
  const model = files.find(({ role }) => role === "model")?.sha256;
  return architecture === offer.architecture && model !== undefined && of("model") === model;
}

/** Every file lies there with the bytes that its record says. */
function isWhole({ files }: ModelRecord, folder: UserFolder): boolean {
  return files.every(({ sha256, bytes }) => {
    const there = folder.read(fileInStore(sha256));
    return there?.byteLength === bytes && sha256Of(there) === sha256;
  });
}

interface CheckedFile {
  /** Unpacked. */
  readonly bytes: Buffer;
  readonly sha256: string;
  /** The hash of the file as it came, where it came packed. */
  readonly packed: string | undefined;
  /** A hash that somebody else says was compared. */
  readonly vouched: boolean;
}

async function checkedFile(
  file: OfferedFile,
  onBytes: (received: number, total: number | undefined) => void,
): Promise<CheckedFile> {
  // Nothing would tell a file that was put together from two versions of it.
  if (file.packed === undefined && file.unpacked === undefined) await file.forget();
  let { bytes, resumed } = await file.read(onBytes);
  let checked = check(file, bytes);
  if ("fault" in checked && resumed) {
    // What came in an earlier try may be of another file: once more from the start.
    await file.forget();
    ({ bytes, resumed } = await file.read(onBytes));
    checked = check(file, bytes);
  }
  if (!("fault" in checked)) return checked;
  await file.forget();
  throw new Failure(`${file.where}: ${checked.fault}`, {
    hint: "It is not installed. Try again, or take it from another place: --from FOLDER or --from https://...",
  });
}

function check({ packed, unpacked }: OfferedFile, bytes: Buffer): CheckedFile | { readonly fault: string } {
  const gzip = isPacked(bytes);
  const served = gzip ? sha256Of(bytes) : undefined;
  if (packed !== undefined && served !== undefined && served !== packed)
    return { fault: `the SHA-256 ${packed} was expected, and the file has ${served}.` };
  let plain: Buffer;
  try {
    plain = unpack(bytes);
  } catch {
    return { fault: "the file is damaged: it cannot be unpacked." };
  }
  if (plain.byteLength === 0) return { fault: "the file is empty." };
  const sha256 = sha256Of(plain);
  if (unpacked !== undefined && sha256 !== unpacked)
    return { fault: `unpacked, the SHA-256 ${unpacked} was expected, and the file has ${sha256}.` };
  if (packed !== undefined && served === undefined && unpacked === undefined)
    return { fault: "only the packed file (.gz) can be checked, and this one is unpacked." };
  return { bytes: plain, sha256, packed: served, vouched: packed !== undefined || unpacked !== undefined };
}

/** Loose files that are, byte for byte, those whose hashes this package pins. */
function areMozillas(pair: PairId, packed: ReadonlyMap<string, string>): boolean {
  const pins = PINS[pair]?.packed;
  return pins !== undefined && Object.entries(pins).every(([role, sha256]) => packed.get(role) === sha256);
}

/** Files of no installed model: of one that was replaced, or of an install that was ended. */
function removeUnused(folder: UserFolder): void {
  const used = new Set(
    [...modelStore(folder).installed().values()].flatMap(({ files }) => files.map(({ sha256 }) => sha256)),
  );
  for (const name of folder.list("files")) if (!used.has(name)) folder.remove(`files/${name}`);
}
