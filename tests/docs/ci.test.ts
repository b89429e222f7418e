/** What CI is told to do is done here: the action's own steps on a desk from init to release, and the docs' examples. */
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { BIN, makeDesk, repositoryDesk, temporaryFolder, type TestDesk } from "../support/desk.ts";
import { fenced, ROOT } from "./fenced.ts";

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly if?: string;
}

const ACTION = (
  parse(fs.readFileSync(path.join(ROOT, "action.yml"), "utf8")) as { runs: { steps: readonly Step[] } }
).runs.steps;

function git(desk: TestDesk, ...args: string[]): void {
  execFileSync("git", ["-c", "user.name=A desk", "-c", "user.email=desk@press.example", ...args], {
    cwd: desk.root,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

function commit(desk: TestDesk, message: string): void {
  git(desk, "add", "--all");
  git(desk, "commit", "--quiet", "--message", message);
}

/** The environment in which a runner of GitHub starts a composite action's script. */
function step(desk: TestDesk, name: string, env: Record<string, string> = {}): ReturnType<TestDesk["run"]> {
  const script = ACTION.find((own) => own.name === name)?.run;
  if (script === undefined) throw new Error(`action.yml has no step ${name}`);
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
    {
      cwd: desk.root,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], GITHUB_ACTION_PATH: ROOT, SIGNING_KEY: "", ...env },
    },
  );
  return { code: status, stdout, stderr };
}

const FRENCH = [
  "Les pourparlers s’ouvrent à {geneva} le {may_4_2026, date, ::yMMMMd}.",
  "Trois pays y prennent part.",
];
const RUSSIAN = [
  "Переговоры откроются в {geneva_loc} {may_4_2026, date, ::yMMMMd}.",
  "В них участвуют три страны.",
];

describe("a desk in CI", () => {
  it("goes from init to a signed release: refused until people have approved it", () => {
    const desk = makeDesk();
    git(desk, "init", "--quiet", "--initial-branch", "main");
    commit(desk, "A new desk");
    git(desk, "update-ref", "refs/remotes/origin/main", "HEAD");

    git(desk, "checkout", "--quiet", "-b", "talks");
    desk.write("seeds/talks.txt", "Talks open in Geneva on 4 May 2026. Three countries take part.\n");
    expect(desk.run("build").code).toBe(0);
    commit(desk, "The article");
    const pull = { GITHUB_BASE_REF: "main" };
    const first = step(desk, "Check", pull);
    expect([first.code, first.stdout], first.stderr).toEqual([
      0,
      expect.stringMatching(/^::warning file=locales\/fr\/talks\.json,title=missing::/m),
    ]);
    expect(step(desk, "Preview").code).toBe(0);
    expect(desk.read("editions/talks/fr.txt")).toContain("Three countries take part.");
    const refused = step(desk, "Release", { RUNNER_TEMP: temporaryFolder() });
    expect([refused.code, desk.exists("editions/manifest.json")]).toEqual([1, false]);

    const keys = Object.keys(desk.readJson("locales/en/talks.json"));
    for (const [language, texts] of [
      ["fr", FRENCH],
      ["ru", RUSSIAN],
    ] as const) {
      desk.write(
        `locales/${language}/talks.json`,
        JSON.stringify(Object.fromEntries(keys.map((key, index) => [key, texts[index]])), null, 2),
      );
    }
    // A slip of a person's, in the pull request where it is seen.
    const slip = "Quatre pays y prennent part.";
    desk.write("locales/fr/talks.json", desk.read("locales/fr/talks.json").replace(FRENCH[1]!, slip));
    expect(desk.run("names", "talks", "--propose").code).toBe(0);
    commit(desk, "The French and the Russian");
    const wrong = step(desk, "Check", pull);
    expect([wrong.code, wrong.stdout]).toEqual([
      1,
      expect.stringMatching(/^::error file=locales\/fr\/talks\.json,line=3.*number-changed/m),
    ]);
    desk.write("locales/fr/talks.json", desk.read("locales/fr/talks.json").replace(slip, FRENCH[1]!));
    expect(step(desk, "Check", pull).code).toBe(0);

    for (const language of ["fr", "ru"]) {
      expect(desk.run("approve", "names", "--to", language, "--used-by", "talks").code).toBe(0);
      const approved = desk.run("approve", "talks", "--to", language, "--final");
      expect(approved.code, approved.stderr).toBe(0);
    }
    commit(desk, "Approved");
    git(desk, "tag", "1");
    const keyFolder = temporaryFolder();
    const secret = path.join(keyFolder, "press.pem");
    const open = path.join(keyFolder, "press.pub.pem");
    execFileSync("openssl", ["genpkey", "-algorithm", "ed25519", "-out", secret]);
    execFileSync("openssl", ["pkey", "-in", secret, "-pubout", "-out", open]);
    const runner = temporaryFolder();
    const released = step(desk, "Release", {
      RUNNER_TEMP: runner,
      SIGNING_KEY: fs.readFileSync(secret, "utf8").trimEnd(),
    });
    expect(released.code, released.stderr).toBe(0);
    expect(fs.readdirSync(runner)).toEqual([]);
    expect(desk.read("editions/talks/fr.txt")).toBe(
      "Les pourparlers s’ouvrent à Genève le 4\u00A0mai 2026. Trois pays y prennent part.\n",
    );
    expect(desk.read("editions/talks/ru.txt")).toBe(
      "Переговоры откроются в Женеве 4\u00A0мая 2026\u00A0года. В них участвуют три страны.\n",
    );
    expect(desk.run("verify", "editions", "--key", open).code).toBe(0);
    git(desk, "diff", "--exit-code", "HEAD", "--", "seeds", "pipeline", "locales");
  });

  it("keeps the key where only its owner reads it, and no longer than it is needed", () => {
    const { run } = ACTION.find(({ name }) => name === "Release")!;
    expect(run!.split("\n").slice(0, 3)).toEqual([
      "umask 077",
      'key="$RUNNER_TEMP/signing-key.pem"',
      `trap 'rm -f "$key"' EXIT`,
    ]);
    // An expression in a script would run what somebody wrote into a title or a branch's name.
    for (const step of ACTION) expect(step.run ?? "").not.toContain("${{");
  });
});

describe("docs/ci.md", () => {
  let commands: readonly string[];
  beforeAll(() => {
    commands = [
      ...fs.readFileSync(path.join(ROOT, "docs/ci.md"), "utf8").matchAll(/npx communique ([^\n`&"]+)/g),
    ].map(([, command]) => command!.trim());
  });

  it("has a workflow of ten lines at most that is this repository's own", () => {
    const [example] = fenced("docs/ci.md", "example: .github/workflows/editions.yml");
    const lines = example!.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(10);
    const own = parse(fs.readFileSync(path.join(ROOT, ".github/workflows/editions.yml"), "utf8")) as Workflow;
    const theirs = parse(example!) as Workflow;
    expect(Object.keys(theirs.on)).toEqual(["pull_request", "push"]);
    expect(theirs.jobs.editions.steps[0]).toEqual(own.jobs.editions.steps[0]);
    expect(own.jobs.editions.steps[1]!.uses).toBe("./");
    expect(theirs.jobs.editions.steps[1]!.uses).toMatch(/^OWNER\/communique@v\d/);
  });

  it("names only commands that there are, with options that they have", () => {
    expect(commands.length).toBeGreaterThan(5);
    const desk = repositoryDesk();
    for (const command of commands) {
      const [name, ...words] = command.split(" ");
      const { code, stdout } = desk.run(name!, "--help");
      expect(code, name).toBe(0);
      for (const option of words.filter((word) => word.startsWith("--"))) expect(stdout).toContain(option);
    }
  });

  it("has examples of YAML that can be read, and lines that a shell can", () => {
    for (const name of [".gitlab-ci.yml", ".pre-commit-config.yaml"]) {
      const [example] = fenced("docs/ci.md", `example: ${name}`);
      expect(Object.keys(parse(example!) as object).length, name).toBeGreaterThan(0);
    }
    const [crontab] = fenced("docs/ci.md", "example: crontab");
    const [, line] = /^\S+ \S+ \S+ \S+ \S+ +(.+)$/m.exec(crontab!)!;
    expect(spawnSync("sh", ["-n", "-c", line!]).status).toBe(0);
  });

  it("has a hook that stops a commit with a wrong sum in it, and no other", () => {
    const desk = repositoryDesk();
    const bin = path.join(desk.root, "bin");
    desk.write("bin/npx", `#!/bin/sh\nshift\nexec "${process.execPath}" "${BIN}" "$@"\n`);
    fs.chmodSync(path.join(bin, "npx"), 0o755);
    git(desk, "init", "--quiet", "--initial-branch", "main");
    commit(desk, "The desk");
    const [hook] = fenced("docs/ci.md", "example: pre-commit");
    desk.write(".git/hooks/pre-commit", hook!);
    fs.chmodSync(path.join(desk.root, ".git/hooks/pre-commit"), 0o755);
    const file = "locales/fr/aes-moscow.json";
    const text = desk.read(file);
    const withHook = (message: string): ReturnType<TestDesk["run"]> => {
      git(desk, "add", "--all");
      const { status, stdout, stderr } = spawnSync(
        "git",
        ["-c", "user.name=A desk", "-c", "user.email=desk@press.example", "commit", "-m", message],
        {
          cwd: desk.root,
          encoding: "utf8",
          env: { ...process.env, PATH: `${bin}:${process.env["PATH"] ?? ""}` },
        },
      );
      return { code: status, stdout, stderr };
    };
    desk.write(file, text.replace("{april_3, date, ::MMMMd}", "4 avril"));
    expect(desk.read(file)).not.toBe(text);
    const stopped = withHook("A wrong day");
    expect(stopped.code).toBe(1);
    expect(stopped.stdout + stopped.stderr).toContain("date-changed");
    desk.write(file, text.replace("à huis clos", "à portes fermées"));
    expect(withHook("Another word").code).toBe(0);
  });
});

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: { readonly editions: { readonly steps: readonly { readonly uses: string }[] } };
}

it("the documents' pictures and pages are there", () => {
  const docs = fs.readdirSync(path.join(ROOT, "docs")).filter((name) => name.endsWith(".md"));
  for (const page of ["README.md", ...docs.map((name) => `docs/${name}`)]) {
    const text = fs.readFileSync(path.join(ROOT, page), "utf8");
    for (const [, target] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
      expect(fs.existsSync(path.join(ROOT, path.dirname(page), target!)), `${page}: ${target!}`).toBe(true);
  }
});
