/** How a long run shows where it is. */
import { spawn } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { progressView } from "../../src/cli/progress.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { cliTexts } from "../../src/cli/texts.ts";
import type { Progress } from "../../src/pipeline.ts";
import { BIN, makeDesk } from "../support/desk.ts";
import { launchBin } from "../support/running.ts";
import { configure, inCapitals, startService, stories } from "../support/service.ts";

describe("build --progress json", () => {
  it("tells on stderr, line by line, what each provider has done and what it costs; stdout stays the report's", async () => {
    const desk = makeDesk(stories(["north"]));
    const service = await startService();
    configure(desk, { remote: { url: service.url, price: { perMillion: 1_000 } } });
    const { stdout, stderr } = await launchBin(desk.root, [
      "build",
      "--quiet",
      "--json",
      "--progress",
      "json",
    ]).ended;
    const events = stderr
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { event: string } & Progress);
    expect(events.at(0)?.event).toBe("progress");
    expect(events.filter(({ event }) => event === "end")).toHaveLength(1);
    const characters = service.texts().join("").length;
    expect(events.at(-1)).toMatchObject({
      event: "end",
      articles: 1,
      finished: 1,
      requests: 3,
      drafted: 8,
      providers: [
        { id: "remote", sent: 0, done: 8, cached: 0, waiting: 0, requests: 3, characters, pausedMs: 0 },
      ],
    });
    expect(events.at(-1)?.providers[0]?.eur).toBeCloseTo(characters / 1_000, 9);
    expect(JSON.parse(stdout)).toMatchObject({ totals: { requests: 3, characters } });
  });

  it("is the only kind besides the one for people", () => {
    const desk = makeDesk({ "note.txt": "One thing was said." });
    const { code, stderr } = desk.run("build", "--progress", "xml");
    expect(code).toBe(2);
    expect(stderr).toContain('--progress: json was expected, and "xml" came.');
  });
});

describe("on a terminal", () => {
  it("a line a provider replaces itself", async () => {
    const desk = makeDesk(stories(["north"]));
    const service = await startService();
    configure(desk, { remote: { url: service.url, price: { perMillion: 1_000 } } });
    service.reply = async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return inCapitals(request);
    };
    // util-linux's script gives the bin a terminal of its own.
    const child = spawn("script", ["-qec", `'${process.execPath}' '${BIN}' build`, "/dev/null"], {
      cwd: desk.root,
      env: { ...process.env, LC_ALL: "C", NO_COLOR: "1", TERM: "xterm", COLUMNS: "120" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let shown = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (shown += text));
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(0);
    expect(shown).toMatch(/remote: 3 done, 3 under way, 2 waiting, [\d.]+ a second, €0\.\d+/);
    expect(shown).toContain("\r\u001B[K\u001B[1A\u001B[K");
    expect(shown).toContain("remote: 3 requests, ");
  });
});

describe("in a log", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const provider = {
    id: "deepl",
    sent: 50,
    done: 100,
    cached: 0,
    waiting: 250,
    requests: 3,
    characters: 9_000,
    eur: 0.18,
    pausedMs: 0,
  };
  const progress: Progress = { articles: 9, finished: 2, requests: 3, drafted: 100, providers: [provider] };

  function listen(live: boolean): { terminal: Terminal; lines: string[] } {
    const lines: string[] = [];
    const terminal: Terminal = {
      quiet: false,
      t: cliTexts({ LC_ALL: "C" }),
      paint: (_, text) => text,
      paintOut: (_, text) => text,
      out: () => undefined,
      say: (line) => void lines.push(line),
      complain: () => undefined,
      live,
      progress: (text) => void lines.push(text),
      event: () => undefined,
    };
    return { terminal, lines };
  }

  it("plain lines come now and then, none of a run that is soon over", () => {
    const { terminal, lines } = listen(false);
    const view = progressView(terminal, false);
    view.show(progress);
    vi.advanceTimersByTime(9_000);
    view.show(progress);
    expect(lines).toEqual([]);
    vi.advanceTimersByTime(1_000);
    view.show(progress);
    view.show(progress);
    expect(lines).toEqual([
      "Building 2/9 articles, 3 requests sent",
      "deepl: 100 done, 50 under way, 250 waiting, 10 a second, €0.18",
    ]);
    view.end();
  });

  it("and while a provider pauses, so that one sees that the run lives", () => {
    const { terminal, lines } = listen(false);
    const view = progressView(terminal, false);
    view.show({ ...progress, providers: [{ ...provider, sent: 0, pausedMs: 90_000 }] });
    vi.advanceTimersByTime(61_000);
    expect(lines.at(-1)).toBe(
      "deepl: 100 done, 0 under way, 250 waiting, 1.7 a second, €0.18; pauses for 30 s",
    );
    view.end();
    lines.length = 0;
    vi.advanceTimersByTime(600_000);
    expect(lines).toEqual([]);
  });

  it("a terminal's line counts down every second", () => {
    const { terminal, lines } = listen(true);
    const view = progressView(terminal, false);
    view.show({ ...progress, providers: [{ ...provider, pausedMs: 5_000 }] });
    vi.advanceTimersByTime(2_000);
    expect(lines.map((line) => /pauses for (\d+) s/.exec(line)?.[1])).toEqual(["5", "4", "3"]);
    view.end();
  });
});
