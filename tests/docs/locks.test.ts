/** docs/locks.md is what happens: its table is the seed's locks and editions, its conversation is played again. */
import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { splitCase } from "../../src/ids/case-suffix.ts";
import { detect } from "../../src/lock/detect.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import { nameBook } from "../../src/names/book.ts";
import { repositoryDesk, type TestDesk } from "../support/desk.ts";
import { fenced, ROOT } from "./fenced.ts";

interface Inspected {
  readonly segments: readonly { key: string; start: number; end: number }[];
  readonly locks: readonly {
    type: string;
    text: string;
    start: number;
    value: string;
    name?: string;
  }[];
}

const PAGE = "docs/locks.md";

/** One row a lock of another text or kind: as written, type, value, and as it stands in each edition. */
function rowsOf(desk: TestDesk): string[] {
  const { segments, locks } = JSON.parse(desk.run("inspect", "aes-moscow", "--json").stdout) as Inspected;
  const targets = Object.fromEntries(
    LANGUAGES.slice(1).map((to) => [to, desk.readJson(`locales/${to}/aes-moscow.json`)]),
  ) as Record<Language, Record<string, string>>;
  const names = Object.fromEntries(
    LANGUAGES.slice(1).map((to) => [to, desk.readJson(`locales/${to}/names.json`)]),
  ) as Record<Language, Record<string, string>>;
  const rows = new Map<string, Map<Language, Set<string>>>();
  for (const { type, text, start, value, name } of locks.filter((lock) => lock.type !== "quote")) {
    const { key } = segments.find((segment) => segment.start <= start && start < segment.end)!;
    const row = `| ${text} | ${type} | \`${name ?? value}\` |`;
    const stands = rows.get(row) ?? new Map<Language, Set<string>>();
    rows.set(row, stands);
    for (const to of ["fr", "ru"] as const) {
      const target = targets[to][key]!;
      const used = [...target.matchAll(/\{(\w+)(?:, date, ::(\w+))?\}/g)]
        .filter(([, id = ""]) => splitCase(id).id === name)
        .map(([, id = ""]) => names[to][id]!);
      const plain = target.replace(/\{[^}]*\}/g, "…");
      const spelled = detect(plain, to, nameBook([], {}))
        .filter((lock) => lock.type === type && lock.value === value)
        .map(({ start: from, end }) => plain.slice(from, end));
      const day = type === "date" && target.includes("{april_3, date, ::MMMMd}") ? [ON[to]] : [];
      const set = stands.get(to) ?? new Set();
      for (const form of name === undefined ? [...spelled, ...day] : used) set.add(form);
      stands.set(to, set);
    }
  }
  return [...rows].map(
    ([row, stands]) =>
      `${row} ${["fr", "ru"].map((to) => [...stands.get(to as Language)!].join(", ")).join(" | ")} |`,
  );
}

/** As ICU spells it in the editions, which is looked up there. */
const ON = { en: "April 3", fr: "3 avril", ru: "3 апреля" } as const;

it("its table is the seed's locks, and what stands in the editions for them", () => {
  const desk = repositoryDesk();
  for (const to of ["fr", "ru"] as const)
    expect(
      fs.readFileSync(path.join(ROOT, `output/aes-moscow/${to}.txt`), "utf8").replaceAll("\u00A0", " "),
    ).toContain(ON[to]);
  const table = fs
    .readFileSync(path.join(ROOT, PAGE), "utf8")
    .split("\n")
    .filter((line) => /^\| .+ \| (?:person|place|organization|acronym|date|number) +\|/.test(line))
    .map((line) => line.replace(/ +/g, " "));
  expect(table).toEqual(rowsOf(desk).map((line) => line.replace(/[ \u00A0]+/g, " ")));
});

it.each(["text", "html", "xml"])(
  "its conversation in %s is what is sent, and what becomes of the answer",
  (markup) => {
    const [seen] = fenced(PAGE, `saw: ${markup}`);
    const [back] = fenced(PAGE, `came back: ${markup}`);
    const [stored] = fenced(PAGE, `stored: ${markup}`);
    const desk = repositoryDesk();
    fs.rmSync(path.join(desk.root, "locales/fr/aes-moscow.json"));
    fs.rmSync(path.join(desk.root, "pipeline/ledger/fr/aes-moscow.json"));
    const answers = seen!
      .trim()
      .split("\n")
      .map((text, index) => [text, back!.trim().split("\n")[index]]);
    desk.write("tools/answers.json", JSON.stringify(Object.fromEntries(answers)));
    desk.write(
      "tools/answer.mjs",
      `import fs from "node:fs";
const answers = JSON.parse(fs.readFileSync("tools/answers.json", "utf8"));
for (const line of fs.readFileSync(0, "utf8").trim().split("\\n")) {
  const { id, text } = JSON.parse(line);
  fs.appendFileSync("tools/seen.txt", text + "\\n");
  console.log(JSON.stringify({ id, text: answers[text] ?? text }));
}
`,
    );
    desk.write(
      "pipeline/pipeline.yaml",
      `routes: [{ use: [mine] }]\nproviders: { mine: { use: command, run: ["${process.execPath}", tools/answer.mjs], markup: ${markup}, local: true } }\n`,
    );
    expect(desk.run("build", "aes-moscow", "--to", "fr").code).toBe(0);
    for (const text of seen!.trim().split("\n"))
      expect(desk.read("tools/seen.txt").split("\n")).toContain(text);
    const key = "their-excellencies-abdoulaye-diop-mali-cb09369b";
    expect(desk.readJson("locales/fr/aes-moscow.json")[key]).toBe(stored!.trim());
    const [entry] = desk
      .read("pipeline/ledger/fr/aes-moscow.json")
      .split("\n")
      .filter((line) => line.includes(key));
    expect(entry?.includes('"ladder"')).toBe(seen!.trim().includes("\n"));
  },
);
