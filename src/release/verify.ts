/** Compares a released folder with its manifest. Problems are data; nothing outside the folder is read. */
import { z } from "zod";
import { Failure } from "../model/failure.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { MANIFEST, sha256 } from "./manifest.ts";
import { SIGNATURE, type SignatureCheck } from "./signature.ts";

export interface ReleaseProblem {
  /** Relative to the folder. */
  readonly file: string;
  readonly problem:
    "missing" | "differs" | "extra" | "unsigned" | "wrong signature" | "no manifest" | "outside";
}

export interface Verified {
  readonly files: number;
  readonly problems: readonly ReleaseProblem[];
  /** Whether there is a signature, whatever it is worth. */
  readonly signed: boolean;
}

const file = z.object({ path: z.string().min(1), sha256: z.string() });
const shape = z.object({
  manifest: z.literal(1),
  files: z.array(file),
  articles: z.array(
    z.object({ id: z.string().min(1), editions: z.array(z.object({ files: z.array(file) })) }),
  ),
});

export function verifyRelease(folder: Workspace, check: SignatureCheck | undefined): Verified {
  const bytes = folder.read(MANIFEST);
  const signature = folder.readText(SIGNATURE);
  const signed = signature !== undefined;
  const manifest = bytes === undefined ? undefined : parsed(bytes);
  if (bytes === undefined || manifest === undefined)
    return { files: 0, problems: [{ file: MANIFEST, problem: "no manifest" }], signed };
  const problems: ReleaseProblem[] = [];
  if (check !== undefined) {
    if (signature === undefined) problems.push({ file: SIGNATURE, problem: "unsigned" });
    else if (!check(bytes, signature)) problems.push({ file: SIGNATURE, problem: "wrong signature" });
  }
  const listed = [
    ...manifest.files,
    ...manifest.articles.flatMap(({ editions }) => editions.flatMap(({ files }) => files)),
  ];
  for (const { path, sha256: expected } of listed) {
    const problem = compare(folder, path, expected);
    if (problem !== undefined) problems.push({ file: path, problem });
  }
  const known = new Set(listed.map(({ path }) => path));
  for (const { id } of manifest.articles) {
    for (const name of listedIn(folder, id))
      if (!known.has(`${id}/${name}`)) problems.push({ file: `${id}/${name}`, problem: "extra" });
  }
  return { files: listed.length, problems, signed };
}

function parsed(bytes: Uint8Array): z.infer<typeof shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

function compare(folder: Workspace, path: string, expected: string): ReleaseProblem["problem"] | undefined {
  try {
    const content = folder.read(path);
    if (content === undefined) return "missing";
    return sha256(content) === expected ? undefined : "differs";
  } catch (error) {
    if (error instanceof Failure) return "outside";
    throw error;
  }
}

function listedIn(folder: Workspace, id: string): readonly string[] {
  try {
    return folder.list(id);
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}
