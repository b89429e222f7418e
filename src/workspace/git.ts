/** What git knows of the workspace's files: which ones a change touches, and what they held before. Git itself, no shell. */
import { spawnSync } from "node:child_process";
import { Failure } from "../model/failure.ts";
import type { Workspace } from "./workspace.ts";

export interface History {
  /** Files that differ from the revision, or are new, relative to the workspace. */
  readonly changed: readonly string[];
  /** What a file held at the revision; undefined where it was not there. */
  readonly before: (file: string) => Buffer | undefined;
}

/** Bytes of an answer of git. */
const MOST_BYTES = 1 << 28;

/**
 * Compares the working tree with where it left `revision` (their merge base, so that what went on there meanwhile is
 * no change of ours).
 */
export function historySince(workspace: Workspace, revision: string): History {
  const git = (...args: string[]): Answer => run(workspace.root, args);
  if (git("rev-parse", "--is-inside-work-tree").status !== 0) {
    throw new Failure(`--since: ${workspace.root} is in no git repository.`, {
      hint: "Without --since, every article is checked.",
    });
  }
  const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  if (commit.status !== 0 || revision.startsWith("-")) {
    throw new Failure(`--since: git knows no commit "${revision}".`, {
      hint: "Name a branch, a tag or a commit. In CI, fetch the history first (actions/checkout: fetch-depth: 0).",
    });
  }
  const own = commit.stdout.toString("utf8").trim();
  const shared = git("merge-base", own, "HEAD");
  const base = shared.status === 0 ? shared.stdout.toString("utf8").trim() : own;
  const names = (answer: Answer): string[] =>
    answer.stdout
      .toString("utf8")
      .split("\0")
      .filter((name) => name !== "");
  const changed = [
    ...names(git("diff", "--name-only", "-z", "--no-renames", "--relative", base, "--")),
    ...names(git("ls-files", "--others", "--exclude-standard", "-z")),
  ];
  return {
    changed: [...new Set(changed)],
    before(file) {
      const { status, stdout } = git("show", `${base}:./${file}`);
      return status === 0 ? stdout : undefined;
    },
  };
}

interface Answer {
  readonly status: number | null;
  readonly stdout: Buffer;
}

/** A hook's environment names an index and a folder of its own, relative to where it runs. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return { ...Object.fromEntries(own), GIT_OPTIONAL_LOCKS: "0" };
}

function run(folder: string, args: readonly string[]): Answer {
  const { status, stdout, error } = spawnSync("git", args, {
    cwd: folder,
    maxBuffer: MOST_BYTES,
    stdio: ["ignore", "pipe", "ignore"],
    env: environment(),
  });
  if (error !== undefined && "code" in error && error.code === "ENOENT")
    throw new Failure("--since needs git, which is not installed here.", {
      hint: "Without --since, every article is checked.",
    });
  if (error !== undefined) throw new Failure(`git could not be run: ${error.message}`);
  return { status, stdout };
}
