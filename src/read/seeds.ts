/** Which articles a command works on: all of `seeds/`, or those it names by id or path. */
import { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { ReadError } from "./read-error.ts";
import { articleIdentity } from "./read-article.ts";

export const SEEDS_FOLDER = "seeds";
const ARTICLE_FILE = /\.(?:md|markdown|txt)$/i;

export interface Seed {
  readonly id: string;
  /** Relative to the workspace. */
  readonly file: string;
  /** The language that the file name's suffix says. */
  readonly language?: Language;
  /** Why it cannot be read at all, e.g. because another file has the same id. */
  readonly fault?: Finding;
}

/** All of `seeds/`, sorted by file name. Of two files with one id, each carries a fault that names the other. */
export function listSeeds(workspace: Workspace): Seed[] {
  const seeds = workspace
    .list(SEEDS_FOLDER)
    .filter((name) => ARTICLE_FILE.test(name) && !name.startsWith("."))
    .map((name) => seedOf(`${SEEDS_FOLDER}/${name}`));
  return withDuplicateFaults(seeds);
}

/** The seeds that the arguments name; each is an id, or a path from `cwd` or from the workspace. */
export function selectSeeds(workspace: Workspace, named: readonly string[], cwd: string): Seed[] {
  const all = listSeeds(workspace);
  if (named.length === 0) return all;
  const chosen = new Map<string, Seed>();
  for (const name of named) {
    const byId = all.filter((seed) => seed.id === name);
    const found = byId.length > 0 ? byId : [seedAt(workspace, name, cwd, all)];
    for (const seed of found) chosen.set(seed.file, seed);
  }
  return withDuplicateFaults([...chosen.values()]);
}

function seedAt(workspace: Workspace, name: string, cwd: string, all: readonly Seed[]): Seed {
  const fromCwd = workspace.relative(name, cwd);
  const fromRoot = workspace.relative(name, workspace.root);
  const file = [fromCwd, fromRoot].find(
    (candidate) => candidate !== undefined && workspace.exists(candidate),
  );
  if (file === undefined) {
    if (fromCwd === undefined && fromRoot === undefined) {
      throw new Failure(`${name} lies outside the workspace ${workspace.root}.`, {
        hint: `Copy it to ${SEEDS_FOLDER}/ first.`,
      });
    }
    throw new Failure(`There is no article ${name}: neither an id in ${SEEDS_FOLDER}/ nor a file.`, {
      hint:
        all.length === 0
          ? `Put a .md or .txt file into ${SEEDS_FOLDER}/.`
          : `Known articles: ${all.map(({ id }) => id).join(", ")}.`,
    });
  }
  if (workspace.isFolder(file))
    throw new Failure(`${name} is a folder, and an article (.md, .txt) was expected.`);
  if (!ARTICLE_FILE.test(file))
    throw new Failure(`${name} is no article: a .md, .markdown or .txt file was expected.`);
  return all.find((seed) => seed.file === file) ?? seedOf(file);
}

function seedOf(file: string): Seed {
  try {
    const { id, suffixLanguage } = articleIdentity(file);
    return { id, file, ...(suffixLanguage === undefined ? {} : { language: suffixLanguage }) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const fault: Finding = {
      rule: "unreadable",
      severity: "error",
      message: error.message,
      file,
      line: 1,
      column: 1,
    };
    return { id: file.slice(file.lastIndexOf("/") + 1), file, fault };
  }
}

function withDuplicateFaults(seeds: readonly Seed[]): Seed[] {
  const files = new Map<string, string[]>();
  for (const { id, file } of seeds) files.set(id, [...(files.get(id) ?? []), file]);
  return seeds.map((seed) => {
    const twin = files.get(seed.id)?.find((file) => file !== seed.file);
    if (twin === undefined || seed.fault !== undefined) return seed;
    const message = `${twin} has the id "${seed.id}" too; rename one of the two.`;
    return {
      ...seed,
      fault: { rule: "duplicate-id", severity: "error", message, file: seed.file, line: 1, column: 1 },
    };
  });
}
