/** What goes wrong at night: kills, refusals, outages, full disks, two runs at once. Real processes, real HTTP. */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { allFindings } from "../../src/report/report.ts";
import { makeDesk } from "../support/desk.ts";
import { launchBin } from "../support/running.ts";
import { disksCanBeMounted, fillUp, smallDisk } from "../support/small-disk.ts";
import { configure, inCapitals, ledgerOf, origins, startService, stories } from "../support/service.ts";

const REGIONS = ["north", "south", "east"];
const NEVER = new Promise<never>(() => undefined);

function findingsOf(stdout: string): { rule: string; message: string }[] {
  return allFindings(JSON.parse(stdout) as Report).map(({ rule, message }) => ({ rule, message }));
}

describe("a build killed in mid-batch", () => {
  it.each([2, 7])("(request %i) and started again asks for nothing twice", async (fatal) => {
    const desk = makeDesk(stories(REGIONS));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    service.reply = (request, nth) => (nth === fatal ? NEVER : inCapitals(request));
    const { child, ended } = launchBin(desk.root, ["build"]);
    await service.reached(fatal);
    child.kill("SIGKILL");
    await ended;
    expect(service.answered).toHaveLength(3 * (fatal - 1));

    service.reply = inCapitals;
    const { code } = await launchBin(desk.root, ["build"]).ended;
    expect(code).toBe(0);
    expect(new Set(service.answered).size).toBe(service.answered.length);
    expect(service.answered).toHaveLength(3 * 8);
    for (const id of REGIONS) expect(Object.keys(desk.readJson(`locales/fr/${id}.json`))).toHaveLength(8);
  });

  it("loses no answer that came while none was saved yet", async () => {
    const desk = makeDesk(stories(["north"], 6));
    const service = await startService();
    configure(desk, { remote: { url: service.url, maxTexts: 3, concurrency: 2 } });
    // One of two requests is answered; neither the locale file nor the ledger may have it yet when the kill comes.
    service.reply = (request, nth) => (nth === 2 ? NEVER : inCapitals(request));
    const { child, ended } = launchBin(desk.root, ["build"]);
    await service.reached(2);
    const answers = path.join(desk.root, ".communique/answers/remote.en-fr.jsonl");
    while ((fs.statSync(answers, { throwIfNoEntry: false })?.size ?? 0) === 0) await sleep(5);
    child.kill("SIGKILL");
    await ended;
    service.reply = inCapitals;
    expect((await launchBin(desk.root, ["build"]).ended).code).toBe(0);
    expect(service.requests.map(({ texts }) => texts.length)).toEqual([3, 3, 3]);
    expect(service.answered).toHaveLength(6);
  });
});

describe("Ctrl-C", () => {
  it("sends nothing more, keeps what comes in within a moment, and says what is saved", async () => {
    const desk = makeDesk(stories(REGIONS));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    service.reply = async (request, nth) => {
      if (nth === 3) await held;
      return inCapitals(request);
    };
    const { child, ended } = launchBin(desk.root, ["build"]);
    await service.reached(3);
    child.kill("SIGINT");
    await sleep(200);
    release();
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(service.requests).toHaveLength(3);
    expect(stderr).toMatch(/^Interrupted\. 9 drafts are saved; the next build goes on from there\.$/m);
    expect(stderr).not.toMatch(/failed|\n\s+at /);
    const saved = REGIONS.flatMap((id) =>
      desk.exists(`locales/fr/${id}.json`) ? Object.keys(desk.readJson(`locales/fr/${id}.json`)) : [],
    );
    expect(saved).toHaveLength(9);
    expect(desk.exists(".communique/run.lock")).toBe(false);
  });

  it("waits for no pause", async () => {
    const desk = makeDesk(stories(["north"]));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    service.reply = (request, nth) => (nth === 2 ? { status: 429, retryAfter: "600" } : inCapitals(request));
    const { child, ended } = launchBin(desk.root, ["build"]);
    await service.reached(2);
    await sleep(200);
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toContain("3 drafts are saved");
    expect(service.requests).toHaveLength(2);
  });

  it("gives up a request that hangs", async () => {
    const desk = makeDesk(stories(["north"], 3));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    service.reply = () => NEVER;
    const { child, ended } = launchBin(desk.root, ["build"]);
    await service.reached(1);
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toContain("No draft had come in");
  });
});

describe("a provider that asks for time", () => {
  it("(429 with Retry-After) has all its work wait, and the run ends well", async () => {
    const desk = makeDesk(stories(REGIONS));
    const service = await startService();
    configure(desk, { remote: { url: service.url, concurrency: 2 } });
    const at: number[] = [];
    service.reply = (request, nth) => {
      at.push(performance.now());
      return nth === 3 ? { status: 429, retryAfter: "1" } : inCapitals(request);
    };
    const { code, stdout } = await launchBin(desk.root, ["build", "--json"]).ended;
    expect(code).toBe(0);
    expect(findingsOf(stdout).map(({ rule }) => rule)).not.toContain("provider-failed");
    expect(service.answered).toHaveLength(24);
    // The one beside it was under way already; the next of either has waited.
    const later = at.slice(2).filter((ms) => ms - at[2]! > 100);
    expect(Math.min(...later) - at[2]!).toBeGreaterThanOrEqual(950);
  });
});

describe("a provider that dies half-way", () => {
  it("is followed by the route's next one, segment by segment", async () => {
    const desk = makeDesk(stories(REGIONS));
    const first = await startService();
    const second = await startService();
    configure(desk, { first: { url: first.url }, second: { url: second.url } });
    first.reply = (request, nth) => (nth > 4 ? "cut" : inCapitals(request));
    const { code, stdout, stderr } = await launchBin(desk.root, ["build", "--json"]).ended;
    expect(code).toBe(0);
    expect(stderr.match(/^first does not answer \(.*\); second takes its texts\.$/gm)).toHaveLength(1);
    expect(first.answered).toHaveLength(12);
    expect([...first.answered, ...second.answered].sort()).toEqual(
      [...new Set([...first.texts(), ...second.texts()])].sort(),
    );
    expect(second.answered).toHaveLength(12);
    // A handful of attempts, not one a segment.
    expect(first.requests.length).toBeLessThanOrEqual(4 + 5);
    const written = REGIONS.flatMap((id) => origins(desk, "fr", id));
    expect(written.filter((origin) => origin === "first")).toHaveLength(12);
    expect(written.filter((origin) => origin === "second")).toHaveLength(12);
    // The ledger keeps why.
    for (const { origin, ladder } of REGIONS.flatMap((id) => ledgerOf(desk, "fr", id)))
      if (origin === "second") expect(ladder?.[0]).toMatch(/^first light: .*the connection was cut/);
    expect(findingsOf(stdout).map(({ rule }) => rule)).not.toContain("missing");
  });

  it("and stands alone, is told of once, and the run ends with 1 and what was done", async () => {
    const desk = makeDesk(stories(REGIONS));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    service.reply = (request, nth) => (nth > 4 ? { status: 503 } : inCapitals(request));
    const { code, stdout } = await launchBin(desk.root, ["build", "--json"]).ended;
    expect(code).toBe(1);
    expect(findingsOf(stdout).filter(({ rule }) => rule === "provider-failed")).toHaveLength(1);
    const entries = REGIONS.flatMap((id) => ledgerOf(desk, "fr", id));
    expect(entries.filter(({ origin }) => origin === "remote")).toHaveLength(12);
    // It saw these and did not answer.
    const seen = entries.filter(({ origin }) => origin === "");
    expect(seen).toHaveLength(3);
    for (const entry of seen) expect(entry).toMatchObject({ state: "initial", sentTo: ["remote"] });
  });
});

describe("a provider that refuses the key", () => {
  it("is asked once and told of once; the route's next one does the work, and the exit code says it", async () => {
    const desk = makeDesk(stories(REGIONS));
    const first = await startService();
    const second = await startService();
    configure(desk, { first: { url: first.url }, second: { url: second.url } });
    first.reply = () => ({ status: 401 });
    const { code, stdout } = await launchBin(desk.root, ["build", "--json"]).ended;
    expect(first.requests).toHaveLength(1);
    expect(second.answered).toHaveLength(24);
    expect(findingsOf(stdout).filter(({ rule }) => rule === "provider-failed")).toEqual([
      { rule: "provider-failed", message: "first failed: the key is not accepted" },
    ]);
    expect(code).toBe(1);
  });
});

describe("one text that a provider chokes on", () => {
  it("goes to the route's next one alone", async () => {
    const desk = makeDesk(stories(["north"]));
    const first = await startService();
    const second = await startService();
    configure(desk, { first: { url: first.url, maxTexts: 8 }, second: { url: second.url } });
    first.reply = (request) =>
      request.texts.some((text) => text.includes("amber")) ? { status: 400 } : inCapitals(request);
    const { code } = await launchBin(desk.root, ["build"]).ended;
    expect(code).toBe(0);
    expect(second.texts()).toEqual(["The amber delegation of the north thanked its hosts."]);
    expect(first.answered).toHaveLength(7);
  });
});

describe.runIf(disksCanBeMounted())("a disk that is full", () => {
  it("ends the run with a clear error; the old files are intact, and a later run goes on", async () => {
    const desk = makeDesk(stories(REGIONS));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    const disk = smallDisk();
    const root = path.join(disk, "desk");
    fs.cpSync(desk.root, root, { recursive: true });
    const before = fs.readFileSync(path.join(root, "pipeline/pipeline.yaml"), "utf8");
    const fill = path.join(disk, "fill");
    // Full from the third request on.
    service.reply = (request, nth) => {
      if (nth === 3) fillUp(fill);
      return inCapitals(request);
    };
    const { code, stderr, stdout } = await launchBin(root, ["build"]).ended;
    expect(stderr).toMatch(/Could not write \S+: the disk is full\./);
    expect(stderr).toContain("Make room, then run the command again.");
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });

    const json = fs
      .readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".json"));
    for (const file of json)
      expect(() => JSON.parse(fs.readFileSync(path.join(root, file), "utf8")) as unknown, file).not.toThrow();
    expect(fs.readFileSync(path.join(root, "pipeline/pipeline.yaml"), "utf8")).toBe(before);
    expect(fs.readdirSync(root, { recursive: true, encoding: "utf8" }).filter(isLeftOver)).toEqual([]);

    fs.rmSync(fill);
    const saved = service.answered.slice(0, 6);
    const sent = service.requests.length;
    expect((await launchBin(root, ["build"]).ended).code).toBe(0);
    const again = service.requests.slice(sent).flatMap(({ texts }) => texts);
    expect(again.filter((text) => saved.includes(text))).toEqual([]);
    for (const id of REGIONS) {
      const locale = fs.readFileSync(path.join(root, `locales/fr/${id}.json`), "utf8");
      expect(Object.keys(JSON.parse(locale) as object)).toHaveLength(8);
    }
  });

  it("from the start changes nothing", async () => {
    const desk = makeDesk(stories(["north"]));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    const disk = smallDisk();
    const root = path.join(disk, "desk");
    fs.cpSync(desk.root, root, { recursive: true });
    expect((await launchBin(root, ["build"]).ended).code).toBe(0);
    const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");
    const files = ["locales/fr/north.json", "pipeline/ledger/fr/north.json", "output/north/fr.md"];
    const before = files.map(read);
    fs.appendFileSync(path.join(root, "seeds/north.txt"), " The grey delegation came late.");
    fillUp(path.join(disk, "fill"));
    const { code, stderr } = await launchBin(root, ["build"]).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/the disk is full/);
    expect(files.map(read)).toEqual(before);
  });
});

describe("a write that breaks off", () => {
  it("ends the run with a clear error; every file is whole, and a later run goes on", async () => {
    const desk = makeDesk(stories(REGIONS));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    // No file may grow beyond 2 KB: the kept answers are cut in the middle of a line.
    const launcher = ["bash", "-c", 'ulimit -f 2; exec "$@"', "bash"];
    const { code, stderr } = await launchBin(desk.root, ["build"], { launcher }).ended;
    expect(stderr).toMatch(/Could not write \S+: the file is larger than this system allows\./);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
    const files = fs.readdirSync(desk.root, { recursive: true, encoding: "utf8" });
    expect(files.filter(isLeftOver)).toEqual([]);
    for (const file of files.filter((name) => name.endsWith(".json")))
      expect(() => desk.readJson(file), file).not.toThrow();

    const sent = service.answered.length;
    expect((await launchBin(desk.root, ["build"]).ended).code).toBe(0);
    for (const id of REGIONS) expect(Object.keys(desk.readJson(`locales/fr/${id}.json`))).toHaveLength(8);
    // Only the batch whose line was cut is asked for again.
    expect(service.answered.length - new Set(service.answered).size).toBeLessThanOrEqual(3);
    expect(sent).toBeLessThan(24);
  });
});

function isLeftOver(file: string): boolean {
  return file.endsWith(".tmp") || file.endsWith(".lock");
}

describe("two builds at once in one workspace", () => {
  it("the second waits, says for whom, and goes on when the first has ended", async () => {
    const desk = makeDesk(stories(["north"], 3));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    service.reply = async (request) => {
      await held;
      return inCapitals(request);
    };
    const first = launchBin(desk.root, ["build"]);
    await service.reached(1);
    const second = launchBin(desk.root, ["build"]);
    while (!second.told().includes("waiting for it to end")) await sleep(5);
    expect(second.told()).toContain(`Process ${String(first.child.pid)} is building in this workspace`);
    release();
    expect((await first.ended).code).toBe(0);
    expect((await second.ended).code).toBe(0);
    expect(service.requests).toHaveLength(1);
  });

  it("the second refuses with the first one's process id where that takes too long", async () => {
    const desk = makeDesk(stories(["north"], 3));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    service.reply = () => NEVER;
    const first = launchBin(desk.root, ["build"]);
    await service.reached(1);
    const second = await launchBin(desk.root, ["build", "--json"]).ended;
    expect({ code: second.code, stdout: second.stdout }).toEqual({ code: 2, stdout: "" });
    expect(second.stderr).toContain(`Process ${String(first.child.pid)} is building in this workspace.`);
    expect(second.stderr).toContain(".communique/run.lock");
    expect(first.child.exitCode).toBeNull();
  });

  it("a lock that a killed build left is noticed and taken over", async () => {
    const desk = makeDesk(stories(["north"], 3));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    service.reply = () => NEVER;
    const first = launchBin(desk.root, ["build"]);
    await service.reached(1);
    first.child.kill("SIGKILL");
    await first.ended;
    expect(desk.read(".communique/run.lock")).toBe(String(first.child.pid));
    service.reply = inCapitals;
    const { code, stderr } = await launchBin(desk.root, ["build"]).ended;
    expect(code).toBe(0);
    expect(stderr).toContain(
      `The build of process ${String(first.child.pid)} ended without freeing the workspace`,
    );
    expect(desk.exists(".communique/run.lock")).toBe(false);
  });

  it("reading commands and a dry run are not kept out", async () => {
    const desk = makeDesk(stories(["north"], 3));
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    service.reply = () => NEVER;
    launchBin(desk.root, ["build"]);
    await service.reached(1);
    for (const args of [["check"], ["status"], ["estimate"], ["build", "--dry-run"]])
      expect((await launchBin(desk.root, args).ended).code, args.join(" ")).toBe(0);
    expect(service.requests).toHaveLength(1);
  });
});
