import { setTimeout as sleep } from "node:timers/promises";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeDesk, startBin, type TestDesk } from "../support/desk.ts";

/** A provider that takes its time and counts the texts that it answered. */
const SLOW = `import fs from "node:fs";
export default () => ({
  id: "slow", markup: "html", limits: { maxTexts: 3, maxChars: 5000, concurrency: 1 }, supports: () => true,
  async translate({ texts, to }) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    fs.appendFileSync("answered.log", texts.map((text) => JSON.stringify([to, text]) + "\\n").join(""));
    return texts.map((text) => text.toUpperCase().replace(/<[^>]*>/g, (tag) => tag.toLowerCase()));
  },
});`;

const ORDINALS = ["red", "green", "blue", "white", "black", "brown", "amber", "pink"];

function slowDesk(): TestDesk {
  const seeds = Object.fromEntries(
    ["north", "south", "east"].map((region) => [
      `${region}.txt`,
      ORDINALS.map((color) => `The ${color} delegation of the ${region} thanked its hosts.`).join(" "),
    ]),
  );
  const desk = makeDesk(seeds);
  desk.write("pipeline/slow.mjs", SLOW);
  desk.write(
    "pipeline/pipeline.yaml",
    "formats: [md]\nroutes: [{ use: [slow] }]\nproviders: { slow: { module: ./slow.mjs } }\n",
  );
  return desk;
}

function answered(desk: TestDesk): string[] {
  return desk.exists("answered.log") ? desk.read("answered.log").trimEnd().split("\n") : [];
}

function allFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe("a build that is killed", () => {
  it.each([60, 160, 240, 320, 420, 540])(
    "after %i ms loses nothing, and the next one goes on",
    async (delayMs) => {
      const desk = slowDesk();
      const child = startBin(desk.root, ["build"]);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await sleep(delayMs);
      child.kill("SIGKILL");
      await ended;

      for (const file of allFiles(desk.root).filter((name) => name.endsWith(".json"))) {
        expect(() => JSON.parse(fs.readFileSync(file, "utf8")) as unknown, file).not.toThrow();
      }
      const before = answered(desk).length;
      const report = desk.report("build");
      expect(report.code).toBe(0);
      for (const article of report.articles)
        for (const edition of article.editions) expect(edition.states.initial).toBe(0);
      // What was answered and saved is not sent again; only the batch under way at the kill may be.
      const total = 3 * ORDINALS.length * 2;
      expect(answered(desk).length - total).toBeLessThanOrEqual(3);
      expect(before).toBeLessThanOrEqual(total);
      // A draft must never be taken for a person's text.
      for (const id of ["north", "south", "east"]) {
        for (const entry of Object.values(desk.readJson(`pipeline/ledger/fr/${id}.json`))) {
          expect(entry).toMatchObject({ origin: "slow", state: "translated" });
        }
      }
    },
  );

  it("by Ctrl-C ends with 130, has saved what it got, and says so", async () => {
    const desk = slowDesk();
    const child = startBin(desk.root, ["build"]);
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    while (answered(desk).length < 6) await sleep(10);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    const saved = ["north", "south", "east"].flatMap((id) =>
      ["fr", "ru"].flatMap((language) =>
        desk.exists(`locales/${language}/${id}.json`)
          ? Object.keys(desk.readJson(`locales/${language}/${id}.json`))
          : [],
      ),
    );
    expect(saved.length).toBeGreaterThanOrEqual(6);
  });
});
