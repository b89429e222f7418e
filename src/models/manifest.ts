/** Mozilla's list of models (`db/models.json`), and the choice of one for a pair. What of it is not used is not looked at. */
import { z } from "zod";
import { Failure } from "../model/failure.ts";
import type { PairId } from "./pair.ts";
import { PINS } from "./pins.ts";

/** In order of preference: the most faithful that is still fast comes first. */
export const ARCHITECTURES = ["base-memory", "base", "tiny"] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

export function isArchitecture(text: string): text is Architecture {
  return ARCHITECTURES.some((architecture) => architecture === text);
}

const file = z.object({
  path: z.string().min(1),
  uncompressedSize: z.number().optional(),
  uncompressedHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

const model = z.object({
  architecture: z.string(),
  releaseStatus: z.string().optional(),
  files: z.object({
    model: file,
    lexicalShortlist: file,
    vocab: file.optional(),
    srcVocab: file.optional(),
    trgVocab: file.optional(),
  }),
});

const manifest = z.object({
  baseUrl: z.url().optional(),
  models: z.record(z.string(), z.array(z.unknown())),
});

export type ManifestFile = z.infer<typeof file>;
export type ManifestModel = z.infer<typeof model>;
export type Manifest = z.infer<typeof manifest>;

/** `where` names it in errors. */
export function parseManifest(text: string, where: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Failure(`${where}: a list of models (JSON) was expected.`, { cause });
  }
  const read = manifest.safeParse(value);
  if (!read.success)
    throw new Failure(`${where}: a list of models with \`models\` by pair was expected.`, {
      cause: read.error,
    });
  return read.data;
}

/** Models of a pair that can be read; released ones first, and among them those whose hashes are known here. */
export function modelsOf({ models }: Manifest, pair: PairId): ManifestModel[] {
  // Mozilla's keys are "en-fr"; older lists wrote "enfr".
  const listed = models[pair] ?? models[pair.replace("-", "")] ?? [];
  const known = listed.flatMap((entry) => {
    const { data } = model.safeParse(entry);
    return data === undefined ? [] : [data];
  });
  const rank = ({ releaseStatus = "", files }: ManifestModel): number =>
    (/^release/i.test(releaseStatus) ? 0 : 2) +
    (files.model.uncompressedHash === PINS[pair]?.unpacked && PINS[pair] !== undefined ? 0 : 1);
  return known.sort((a, b) => rank(a) - rank(b));
}

/** The first architecture of the preference that there is; `wanted` alone where it is given. */
export function chooseModel(
  models: readonly ManifestModel[],
  wanted: Architecture | undefined,
): ManifestModel | undefined {
  for (const architecture of wanted === undefined ? ARCHITECTURES : [wanted]) {
    const found = models.find((one) => one.architecture === architecture);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The roles of a model's files, in the order in which they are fetched: the largest last. */
export const ROLES = ["vocab", "srcVocab", "trgVocab", "lexicalShortlist", "model"] as const;
export type Role = (typeof ROLES)[number];

export function filesOf({
  files,
}: ManifestModel): readonly { readonly role: Role; readonly file: ManifestFile }[] {
  return ROLES.flatMap((role) => {
    const found = files[role];
    return found === undefined ? [] : [{ role, file: found }];
  });
}
