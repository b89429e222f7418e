/**
 * Where models come from: Mozilla's store, a mirror of it, or a folder. A folder may hold a copy of Mozilla's store
 * (`db/models.json` and the files under their paths), the models' folder of another machine, or loose files as Firefox
 * names them (`model.enfr.intgemm.alphas.bin`, `lex.50.50.enfr.s2t.bin`, `vocab.enfr.spm`, each also as `.gz`).
 */
import path from "node:path";
import { Failure } from "../model/failure.ts";
import { isFolder, userFolder, type UserFolder } from "../workspace/user-folder.ts";
import { Unreachable, type Downloads, type OnBytes } from "./download.ts";
import { fileInStore, modelStore } from "./installed.ts";
import {
  chooseModel,
  filesOf,
  modelsOf,
  parseManifest,
  type Architecture,
  type Manifest,
  type Role,
} from "./manifest.ts";
import type { PairId } from "./pair.ts";
import { PINS } from "./pins.ts";
import { unpack } from "./unpack.ts";

const MOZILLA = "https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data";

/** A file of a model as a source offers it. */
export interface OfferedFile {
  readonly role: Role;
  readonly name: string;
  /** Its address or path, for people. */
  readonly where: string;
  /** SHA-256 of the file as it is served (gzip), where it is pinned. */
  readonly packed?: string | undefined;
  /** SHA-256 of the file unpacked, where somebody says it. */
  readonly unpacked?: string | undefined;
  /** `resumed`: parts of it are of an earlier try. */
  read(onBytes: OnBytes): Promise<{ readonly bytes: Buffer; readonly resumed: boolean }>;
  /** Lets go of what came in, so that the next `read` begins anew. */
  forget(): void | Promise<void>;
}

export interface OfferedModel {
  readonly pair: PairId;
  readonly architecture: string;
  /** Every file is checked against a hash that this package pins. */
  readonly pinned: boolean;
  readonly files: readonly OfferedFile[];
}

export interface ModelSource {
  /** An address or a folder, for people. */
  readonly name: string;
  /** Undefined where it has none of that pair, or none of that architecture. */
  offer(pair: PairId, wanted: Architecture | undefined): Promise<OfferedModel | undefined>;
  /** Architectures that it has of a pair. */
  architectures(pair: PairId): Promise<readonly string[]>;
}

export function openSource(from: string | undefined, base: string, downloads: Downloads): ModelSource {
  if (from === undefined || /^https?:/i.test(from)) return web(from, downloads);
  const root = path.resolve(base, from);
  if (!isFolder(root))
    throw new Failure(`--from: a folder or an http(s) address was expected, and "${from}" came.`);
  return folder(userFolder(root));
}

const MANIFESTS = ["db/models.json", "models.json"];

function web(from: string | undefined, downloads: Downloads): ModelSource {
  const name = (from ?? MOZILLA).replace(/\/+$/, "");
  let known: Promise<Manifest> | undefined;
  const load = async (): Promise<Manifest> => {
    let fault: unknown;
    for (const file of from === undefined ? MANIFESTS.slice(0, 1) : MANIFESTS) {
      const url = `${name}/${file}`;
      // The list changes: what came of an earlier one is of no use.
      downloads.forget(url);
      try {
        const { bytes } = await downloads.download(url, () => undefined);
        return parseManifest(unpackedText(bytes), url);
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        fault ??= unreachable(`The list of models ${url}`, error, [], name);
      } finally {
        downloads.forget(url);
      }
    }
    throw fault;
  };
  const manifest = (): Promise<Manifest> => (known ??= load());
  /** A mirror's copy of the list names Mozilla's own address. */
  const urlOf = async (file: string): Promise<string> =>
    `${from === undefined ? ((await manifest()).baseUrl ?? name) : name}/${file}`;
  return listed(
    name,
    manifest,
    async (file, onBytes) => {
      const url = await urlOf(file);
      try {
        return await downloads.download(url, onBytes);
      } catch (error) {
        if (error instanceof Unreachable) throw unreachable(url, error, [url], name);
        throw error;
      }
    },
    async (file) => {
      downloads.forget(await urlOf(file));
    },
  );
}

/** What to fetch, from where, and where to put it. */
function unreachable(what: string, error: Unreachable, files: readonly string[], name: string): Failure {
  const fetched =
    files.length === 0
      ? `${name}/db/models.json and, from the paths that it lists for a pair, the files of its model`
      : files.join(", ");
  return new Failure(`${what} could not be fetched: ${error.message}.`, {
    hint: [
      "On a machine with a network, run the same command and bring its models' folder here (`communique models list` names it);",
      `or fetch ${fetched}, and keep the paths below one folder (db/models.json, models/...).`,
      "Then: communique models install PAIR --from FOLDER",
    ].join("\n  "),
    cause: error,
  });
}

type Reader = (file: string, onBytes: OnBytes) => Promise<{ bytes: Buffer; resumed: boolean }>;

/** A source with a list of its models. */
function listed(
  name: string,
  manifest: () => Promise<Manifest>,
  read: Reader,
  forget: (file: string) => void | Promise<void> = () => undefined,
): ModelSource {
  return {
    name,
    async offer(pair, wanted) {
      const model = chooseModel(modelsOf(await manifest(), pair), wanted);
      if (model === undefined) return undefined;
      const pins = PINS[pair];
      const pinned = pins !== undefined && model.files.model.uncompressedHash === pins.unpacked;
      return {
        pair,
        architecture: model.architecture,
        pinned,
        files: filesOf(model).map(({ role, file }) => ({
          role,
          name: path.posix.basename(file.path),
          where: `${name}/${file.path}`,
          packed: pinned ? packedPin(pins.packed, role) : undefined,
          unpacked: file.uncompressedHash,
          read: (onBytes) => read(file.path, onBytes),
          forget: () => forget(file.path),
        })),
      };
    },
    architectures: async (pair) => modelsOf(await manifest(), pair).map(({ architecture }) => architecture),
  };
}

function packedPin(packed: Readonly<Record<string, string>>, role: Role): string | undefined {
  return packed[role];
}

function folder(root: UserFolder): ModelSource {
  const file = MANIFESTS.find((name) => root.size(name) > 0);
  if (file !== undefined) {
    const where = path.join(root.root, file);
    let known: Manifest | undefined;
    const manifest = (): Promise<Manifest> =>
      Promise.resolve((known ??= parseManifest(unpackedText(root.read(file) ?? Buffer.alloc(0)), where)));
    // The files lie under their paths, or all in one folder; unpacked or not.
    return listed(root.root, manifest, (name, onBytes) =>
      Promise.resolve(readFirst(root, [name, name.replace(/\.gz$/, ""), path.posix.basename(name)], onBytes)),
    );
  }
  if (modelStore(root).installed().size > 0) return ofStore(root);
  return loose(root);
}

function readFirst(
  root: UserFolder,
  names: readonly string[],
  onBytes: OnBytes,
): { bytes: Buffer; resumed: boolean } {
  for (const name of names) {
    const bytes = root.read(name);
    if (bytes === undefined) continue;
    onBytes(bytes.byteLength, bytes.byteLength);
    return { bytes, resumed: false };
  }
  throw new Failure(`${path.join(root.root, names[0] ?? "")} is not there.`, {
    hint: "The list of models in this folder names it: put it there.",
  });
}

/** The models' folder of another machine. */
function ofStore(root: UserFolder): ModelSource {
  const installed = modelStore(root).installed();
  return {
    name: root.root,
    offer(pair, wanted) {
      const record = installed.get(pair);
      if (record === undefined || (wanted !== undefined && record.architecture !== wanted))
        return Promise.resolve(undefined);
      const { architecture, pinned } = record;
      const files = record.files.map(({ role, name, sha256 }): OfferedFile => {
        const file = fileInStore(sha256);
        return {
          role,
          name,
          where: path.join(root.root, file),
          unpacked: sha256,
          read: (onBytes) => Promise.resolve(readFirst(root, [file], onBytes)),
          forget: () => undefined,
        };
      });
      return Promise.resolve({ pair, architecture, pinned, files });
    },
    architectures: (pair) => Promise.resolve(installed.has(pair) ? [installed.get(pair)!.architecture] : []),
  };
}

const LOOSE: Readonly<Record<Role, (pair: string) => RegExp>> = {
  model: (pair) => new RegExp(`^model\\.${pair}\\..*\\bbin(?:\\.gz)?$`),
  lexicalShortlist: (pair) => new RegExp(`^lex\\..*\\b${pair}\\..*\\bbin(?:\\.gz)?$`),
  vocab: (pair) => new RegExp(`^vocab\\.${pair}\\.spm(?:\\.gz)?$`),
  srcVocab: (pair) => new RegExp(`^srcvocab\\.${pair}\\.spm(?:\\.gz)?$`),
  trgVocab: (pair) => new RegExp(`^trgvocab\\.${pair}\\.spm(?:\\.gz)?$`),
};

/** The architecture of files that nothing tells it of. */
const UNTOLD = "unknown";

/** Files without a list: whose they are is told by their hashes, or by nobody. */
function loose(root: UserFolder): ModelSource {
  const find = (pair: PairId): OfferedFile[] => {
    const short = pair.replace("-", "");
    const places = ["", pair, short].flatMap((place) =>
      root.list(place).map((name) => ({ name, file: place === "" ? name : `${place}/${name}` })),
    );
    return (Object.keys(LOOSE) as Role[]).flatMap((role): OfferedFile[] => {
      const found = places.find(({ name }) => LOOSE[role](short).test(name));
      if (found === undefined) return [];
      return [
        {
          role,
          name: found.name,
          where: path.join(root.root, found.file),
          read: (onBytes) => Promise.resolve(readFirst(root, [found.file], onBytes)),
          forget: () => undefined,
        },
      ];
    });
  };
  const isWhole = (files: readonly OfferedFile[]): boolean =>
    [["model"], ["lexicalShortlist"], ["vocab", "srcVocab"]].every((roles) =>
      files.some(({ role }) => roles.includes(role)),
    );
  return {
    name: root.root,
    offer(pair, wanted) {
      const files = find(pair);
      if (!isWhole(files)) return Promise.resolve(undefined);
      return Promise.resolve({ pair, architecture: wanted ?? UNTOLD, pinned: false, files });
    },
    architectures: (pair) => Promise.resolve(isWhole(find(pair)) ? [UNTOLD] : []),
  };
}

function unpackedText(bytes: Buffer): string {
  return unpack(bytes).toString("utf8");
}
