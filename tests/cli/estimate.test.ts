/** What a run will cost is known before, and a budget holds. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePipelineFile } from "../../src/config/pipeline-file.ts";
import { allFindings, type Report } from "../../src/report/report.ts";
import { priceOf } from "../../src/route/prices.ts";
import { makeDesk, type TestDesk } from "../support/desk.ts";
import { launchBin } from "../support/running.ts";
import { configure, origins, startService, stories } from "../support/service.ts";

const REGIONS = ["north", "south", "east"];

interface Estimate {
  readonly segments: number;
  readonly providers: readonly {
    readonly id: string;
    readonly seconds: number | null;
    readonly cached: number;
  }[];
  readonly totals: {
    readonly requests: number;
    readonly characters: number;
    readonly eur: number | null;
    readonly repairs: { readonly characters: number };
  };
  readonly budget: { readonly eur: number; readonly covers: boolean } | null;
}

async function estimateOf(desk: TestDesk, ...options: string[]): Promise<Estimate> {
  const { stdout, stderr, code } = await launchBin(desk.root, ["estimate", "--json", ...options]).ended;
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Estimate;
}

function files(desk: TestDesk): string[] {
  return fs.readdirSync(desk.root, { recursive: true, encoding: "utf8" }).sort();
}

describe("estimate", () => {
  it("counts what the next build sends, sends nothing and writes nothing; then what is left of it", async () => {
    const front = "---\ntitle: The harvest\n---\n\n";
    const desk = makeDesk({
      ...stories(REGIONS),
      "marked.md": `${front}The **farmers** of [the valley](https://example.org) thanked [their hosts](https://example.org/2).\n\nThe red delegation of the north thanked its hosts.\n`,
      "named.md": `${front}Abdoulaye DIOP thanked his hosts in Bamako.\n`,
    });
    const service = await startService();
    configure(
      desk,
      {
        remote: {
          url: service.url,
          maxTexts: 4,
          maxChars: 300,
          uses: ["names", "neighbours"],
          requestsPerSecond: 100,
          price: { perMillion: 20 },
        },
      },
      { editions: ["en", "fr", "ru"], routes: [{ use: ["memory", "remote"] }] },
    );
    const before = files(desk);
    const { segments, totals, providers } = await estimateOf(desk);
    expect(service.requests).toEqual([]);
    expect(files(desk)).toEqual(before);

    // Every answer holds every lock: nothing is asked for twice.
    const { stdout } = await launchBin(desk.root, ["build", "--json", "--to", "fr"]).ended;
    const french = (JSON.parse(stdout) as Report).totals;
    const rest = await estimateOf(desk);
    expect(rest.totals.requests).toBe(totals.requests - french.requests);
    expect(rest.totals.characters).toBe(totals.characters - french.characters);
    await launchBin(desk.root, ["build"]).ended;
    expect(service.requests).toHaveLength(totals.requests);
    expect(service.texts().join("")).toHaveLength(totals.characters);
    expect(segments).toBeGreaterThan(2 * 24);
    expect(totals.eur).toBe(Math.round(totals.characters * 0.2) / 10_000);
    expect(providers).toMatchObject([{ id: "remote", seconds: Math.ceil(totals.requests / 100) }]);
    expect((await estimateOf(desk)).totals).toMatchObject({ requests: 0, characters: 0, eur: 0 });
  });

  it("says how much more it may be at most, should answers break locks", async () => {
    const desk = makeDesk({ "dated.txt": "On 3 April 2025 Abdoulaye DIOP paid $2.5 million in Bamako.\n" });
    const service = await startService();
    configure(desk, { remote: { url: service.url, price: { perMillion: 20 } } });
    const { totals } = await estimateOf(desk);
    service.reply = ({ texts }) => texts.map(() => "Rien de tout cela.");
    await launchBin(desk.root, ["build"]).ended;
    const more = service.texts().join("").length - totals.characters;
    expect(more).toBeGreaterThan(0);
    expect(totals.repairs.characters).toBe(more);
  });

  it("tells people characters, cost, time and the price it counts with, and whether the budget covers it", async () => {
    const desk = makeDesk(stories(["north"], 3));
    const { url } = await startService();
    const budget = { eur: 1 };
    configure(desk, { remote: { url, price: { perMillion: 20_000 }, requestsPerSecond: 0.5 } }, { budget });
    const { stdout, code } = await launchBin(desk.root, ["estimate"]).ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^provider +requests +characters +EUR +at least +repairs, at most$/m);
    expect(stdout).toMatch(/^remote +1 +153 +3\.06 +2 s +/m);
    expect(stdout).toContain("remote: 20,000 EUR a million characters (providers.remote.price)");
    expect(stdout).toContain("The budget of €1.00 does not cover it");
    configure(desk, { remote: { url } });
    const unpriced = (await launchBin(desk.root, ["estimate"]).ended).stdout;
    expect(unpriced).toMatch(/^remote +1 +153 +\? /m);
    expect(unpriced).toContain("providers.remote.price.perMillion");
  });

  it("knows the list prices with their dates, which the desk's own replace", () => {
    const list = parsePipelineFile("", []);
    for (const id of ["deepl", "google", "azure", "amazon"]) {
      const price = priceOf(id, list, false);
      expect(price?.perMillion).toBeGreaterThan(0);
      expect(price?.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(price?.source).toContain("https://");
    }
    const own = parsePipelineFile(
      "providers: { deepl: { price: { perMillion: 12 } }, ours: { use: azure } }\n",
      [],
    );
    expect(priceOf("deepl", own, false)).toMatchObject({ perMillion: 12 });
    expect(priceOf("ours", own, false)).toEqual(priceOf("azure", list, false));
    expect(priceOf("mine", list, true)).toMatchObject({ perMillion: 0 });
    expect(priceOf("chat", list, false)).toBeUndefined();
  });
});

describe("a budget", () => {
  const PRICE = { perMillion: 10_000 };

  it("stops the run before it would overspend: exit 1, what is done is saved, and the next run goes on", async () => {
    const desk = makeDesk(stories(REGIONS));
    const service = await startService();
    const spare = await startService();
    const budget = { eur: 5 };
    const providers = {
      remote: { url: service.url, concurrency: 3, price: PRICE },
      spare: { url: spare.url, local: true },
    };
    configure(desk, providers, { budget });
    const { code, stdout, stderr } = await launchBin(desk.root, ["build", "--json"]).ended;
    expect(code).toBe(1);
    const spent = (service.texts().join("").length * PRICE.perMillion) / 1_000_000;
    expect(spent).toBeLessThanOrEqual(5);
    expect(spent).toBeGreaterThan(3);
    const found = allFindings(JSON.parse(stdout) as Report).filter(({ rule }) => rule === "budget-reached");
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain("budget of 5 EUR");
    expect(stderr).toMatch(/^remote: 3 requests, \d+ characters sent, €\d\.\d+$/m);
    // What was too dear today is not handed to another provider.
    expect(spare.requests).toEqual([]);
    const saved = (): number => REGIONS.flatMap((id) => origins(desk, "fr", id)).length;
    expect(saved()).toBe(service.answered.length);

    configure(desk, providers, { budget: { eur: 50 } });
    expect((await launchBin(desk.root, ["build"]).ended).code).toBe(0);
    expect(saved()).toBe(24);
    expect(new Set(service.answered).size).toBe(24);
    expect(service.answered).toHaveLength(24);
  });

  it("needs to know what a provider costs", async () => {
    const desk = makeDesk(stories(["north"], 3));
    const service = await startService();
    configure(desk, { remote: { url: service.url } }, { budget: { eur: 5 } });
    const { code, stderr } = await launchBin(desk.root, ["build"]).ended;
    expect(code).toBe(2);
    expect(stderr).toContain("nobody knows what remote costs");
    expect(stderr).toContain("providers: { remote: { price: { perMillion: 20 } } }");
    expect(service.requests).toEqual([]);
  });
});
