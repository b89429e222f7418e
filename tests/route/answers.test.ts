/** Answers are kept, so that the same text is never paid for twice. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openAnswers } from "../../src/route/answers.ts";
import type { Unit } from "../../src/route/unit.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { makeDesk, temporaryFolder, type TestDesk } from "../support/desk.ts";
import { launchBin } from "../support/running.ts";
import { configure, inCapitals, ledgerOf, startService, stories } from "../support/service.ts";

const FILE = ".communique/answers/remote.en-fr.jsonl";

/** Everything that a build has made, except the cache. */
function forget(desk: TestDesk): void {
  for (const made of ["locales/fr/north.json", "pipeline/ledger", "output"])
    fs.rmSync(path.join(desk.root, made), { recursive: true, force: true });
}

async function build(desk: TestDesk, ...options: string[]): Promise<number | null> {
  return (await launchBin(desk.root, ["build", ...options]).ended).code;
}

describe("the cache of answers", () => {
  it("serves what was answered before, even where everything else is gone; damaged entries are asked for again", async () => {
    const desk = makeDesk(stories(["north"]));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    expect(await build(desk)).toBe(0);
    expect(service.answered).toHaveLength(8);
    const first = desk.read("locales/fr/north.json");

    forget(desk);
    const estimated = async (...options: string[]): Promise<unknown> =>
      JSON.parse((await launchBin(desk.root, ["estimate", "--json", ...options]).ended).stdout);
    expect(await estimated()).toMatchObject({ providers: [{ cached: 8, requests: 0, characters: 0 }] });
    expect(await estimated("--no-cache")).toMatchObject({ providers: [{ cached: 0, requests: 3 }] });
    expect(await build(desk)).toBe(0);
    expect(service.answered).toHaveLength(8);
    expect(desk.read("locales/fr/north.json")).toBe(first);
    for (const entry of ledgerOf(desk, "fr", "north"))
      expect(entry).toMatchObject({ origin: "remote", sentTo: ["remote"] });

    // One byte of one answer, a line that is no JSON, a last line that was never finished.
    const lines = desk
      .read(FILE)
      .split("\n")
      .filter((line) => line !== "");
    expect(lines).toHaveLength(8);
    lines[1] = lines[1]!.replace("DELEGATION", "DELEGATIOM");
    lines[4] = "{";
    lines[7] = lines[7]!.slice(0, 40);
    // And one byte that is no UTF-8.
    const torn = Buffer.from(lines.join("\n"));
    torn[torn.indexOf("NORTH")] = 0xff;
    desk.write(FILE, torn);
    forget(desk);
    expect(await build(desk)).toBe(0);
    expect(service.answered).toHaveLength(8 + 4);
    expect(desk.read("locales/fr/north.json")).toBe(first);

    forget(desk);
    expect(await build(desk)).toBe(0);
    expect(service.answered).toHaveLength(8 + 4);
  });

  it("is passed over with --no-cache; what is answered then is served from then on", async () => {
    const desk = makeDesk(stories(["north"], 3));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    await build(desk);
    service.reply = (request) => inCapitals(request).map((text) => text.replace("DELEGATION", "DEPUTATION"));
    forget(desk);
    await build(desk, "--no-cache");
    expect(service.answered).toHaveLength(6);
    forget(desk);
    await build(desk);
    expect(service.answered).toHaveLength(6);
    expect(desk.read("locales/fr/north.json")).toContain("DEPUTATION");
  });

  it("is passed over where the provider's version or options changed, not where its price or its pace did", async () => {
    const desk = makeDesk(stories(["north"], 3));
    const service = await startService();
    const { url } = service;
    configure(desk, { remote: { url } });
    await build(desk);
    for (const [options, answered] of [
      [{ price: { perMillion: 3 }, timeoutMs: 9_000, local: true, concurrency: 2 }, 3],
      [{ version: "2" }, 6],
      [{ version: "2", formality: "more" }, 9],
      [{}, 9],
    ] as const) {
      forget(desk);
      configure(desk, { remote: { url, ...options } });
      await build(desk);
      expect(service.answered, JSON.stringify(options)).toHaveLength(answered);
    }
  });

  it("asks again for the texts that hold a name whose approved form changed, and for no other", async () => {
    const desk = makeDesk({ "north.txt": "Abdoulaye DIOP thanked his hosts. The farmers came early." });
    const service = await startService();
    configure(desk, { remote: { url: service.url, uses: ["names"] } });
    await build(desk);
    expect(service.requests.map(({ context }) => context)).toEqual([undefined]);
    desk.write("locales/fr/names.json", `${JSON.stringify({ abdoulaye_diop: "Abdoulaye DIOP" })}\n`);
    const approved = desk.run("approve", "names", "--to", "fr", "--key", "abdoulaye_diop");
    expect(approved.code, approved.stderr).toBe(0);
    forget(desk);
    desk.run("approve", "names", "--to", "fr", "--key", "abdoulaye_diop");
    await build(desk);
    expect(service.requests).toHaveLength(2);
    expect(service.requests[1]).toMatchObject({ context: { names: { "Abdoulaye DIOP": "Abdoulaye DIOP" } } });
    expect(service.requests[1]?.texts).toHaveLength(1);
  });

  it("holds the answers of two runs that write at once", () => {
    const workspace = new Workspace(temporaryFolder());
    const versions = new Map([["rec", "1"]]);
    const unit = (text: string): Unit => ({ provider: "rec", from: "en", to: "fr", text });
    const [one, two] = [openAnswers(workspace, versions, false), openAnswers(workspace, versions, false)];
    expect(one.find(unit("a"))).toBeUndefined();
    for (const text of ["a", "b", "c"]) {
      one.keep([unit(text)], [`one ${text}`]);
      // A kill tears a line.
      workspace.append(".communique/answers/rec.en-fr.jsonl", '["half a li');
      two.keep([unit(`${text}${text}`)], [`two\n${text}`]);
    }
    const later = openAnswers(workspace, versions, false);
    expect(["a", "b", "c"].map((text) => later.find(unit(text)))).toEqual(["one a", "one b", "one c"]);
    expect(["aa", "bb", "cc"].map((text) => later.find(unit(text)))).toEqual(["two\na", "two\nb", "two\nc"]);
    expect(later.find({ ...unit("a"), context: { title: "T" } })).toBeUndefined();
    expect(openAnswers(workspace, new Map([["rec", "2"]]), false).find(unit("a"))).toBeUndefined();
  });
});
