/** Articles that must not leave this machine, and what ledger and manifest say of it. */
import { describe, expect, it } from "vitest";
import type { Manifest } from "../../src/release/manifest.ts";
import type { Report } from "../../src/report/report.ts";
import { makeDesk } from "../support/desk.ts";
import { launchBin } from "../support/running.ts";
import { configure, ledgerOf, startService } from "../support/service.ts";

const SENTENCE = "The farmers thanked their neighbours.";

function article(front: string, text = SENTENCE): string {
  return `---\n${front}\n---\n\n${text}\n`;
}

const RESTRICTED = {
  "an-embargo-to-come": "embargo: 2999-04-03",
  "a-time-and-a-zone": "embargo: 2999-04-03T06:00+03:00",
  "no-date": "embargo: next Tuesday",
  "no-such-day": "embargo: 2024-02-30",
  "no-value": "embargo:",
  "a-key-in-capitals": "EMBARGO: 2999-04-03",
  internal: "sensitivity: internal",
  "a-slip-of-the-pen": "sensitivity: pubilc",
  // Its front matter does not parse.
  unreadable: 'embargo: 2999-04-03\ntitle: "open',
};
const OPEN = {
  "an-embargo-that-is-over": "embargo: 2020-04-03",
  public: "sensitivity: public",
};

function textOf(id: string): string {
  return `The ${id.replaceAll("-", " ")} delegation thanked its hosts.`;
}

describe("what must not leave this machine", () => {
  it.each([[[]], [["--via", "remote"]]])(
    "is sent to nobody, and the finding says why; the rest is sent (build %j)",
    async (options) => {
      const seeds = Object.entries({ ...RESTRICTED, ...OPEN });
      const desk = makeDesk(
        Object.fromEntries(seeds.map(([id, front]) => [`${id}.md`, article(front, textOf(id))])),
      );
      const service = await startService();
      configure(desk, { remote: { url: service.url } });
      const { stdout } = await launchBin(desk.root, ["build", "--json", ...options]).ended;
      expect(service.texts().sort()).toEqual(Object.keys(OPEN).map(textOf).sort());
      const report = JSON.parse(stdout) as Report;
      for (const { id, editions } of report.articles) {
        const findings = editions.flatMap((edition) => edition.findings);
        const kept = findings.filter(({ rule }) => rule === "kept-local").map(({ message }) => message);
        if (id === "unreadable" || Object.hasOwn(OPEN, id)) expect(kept, id).toEqual([]);
        else
          expect(kept, id).toEqual([
            expect.stringMatching(/sent to nobody \((embargo|EMBARGO|sensitivity): /),
          ]);
      }
      for (const id of Object.keys(RESTRICTED)) expect(ledgerOf(desk, "fr", id)).toEqual([]);
      for (const id of Object.keys(OPEN))
        expect(ledgerOf(desk, "fr", id)).toMatchObject([{ origin: "remote", sentTo: ["remote"] }]);
    },
  );

  it("may go to a provider on this machine and to memory; the ledger and the manifest say that nothing left", async () => {
    const desk = makeDesk({
      "secret.md": article("embargo: 2999-04-03"),
      "open.md": `${SENTENCE.replace("farmers", "millers")}\n`,
    });
    const remote = await startService();
    const cellar = await startService();
    configure(desk, { remote: { url: remote.url }, cellar: { url: cellar.url, local: true } });
    await launchBin(desk.root, ["build"]).ended;
    expect(remote.texts()).toEqual([SENTENCE.replace("farmers", "millers")]);
    expect(cellar.texts()).toEqual([SENTENCE]);
    const [secret] = ledgerOf(desk, "fr", "secret");
    expect(secret).toMatchObject({ origin: "cellar" });
    expect(secret).not.toHaveProperty("sentTo");

    for (const id of ["secret", "open"]) {
      // A person writes both texts anew: who saw the source stays in the ledger.
      const [key = ""] = Object.keys(desk.readJson(`locales/fr/${id}.json`));
      const text = `Les ${id === "open" ? "meuniers" : "agriculteurs"} ont remercié leurs voisins.`;
      desk.write(`locales/fr/${id}.json`, `${JSON.stringify({ [key]: text }, null, 2)}\n`);
      await launchBin(desk.root, ["build"]).ended;
      const approved = await launchBin(desk.root, ["approve", id, "--to", "fr"]).ended;
      expect(approved.code, approved.stderr).toBe(0);
    }
    const released = await launchBin(desk.root, ["release", "--to", "fr"]).ended;
    expect(released.code, released.stderr).toBe(0);
    const { articles } = desk.readJson("output/manifest.json") as unknown as Manifest;
    const sentTo = Object.fromEntries(
      articles.map(({ id, editions }) => [id, editions.find(({ language }) => language === "fr")?.sentTo]),
    );
    expect(sentTo).toEqual({ secret: [], open: ["remote"] });
  });

  it("counts as sent where a provider saw it beside another text, or failed to answer", async () => {
    const desk = makeDesk({ "note.txt": "The farmers came early. The millers came late." });
    const service = await startService();
    configure(desk, { remote: { url: service.url, uses: ["neighbours"], maxTexts: 1 } });
    service.reply = () => ({ status: 400 });
    desk.write("locales/fr/note.json", "{}\n");
    await launchBin(desk.root, ["build"]).ended;
    expect(service.requests.length).toBeGreaterThan(0);
    expect(ledgerOf(desk, "fr", "note")).toMatchObject([
      { state: "initial", sentTo: ["remote"] },
      { state: "initial", sentTo: ["remote"] },
    ]);
  });

  it("does not change what an estimate would send", async () => {
    const desk = makeDesk({ "note.md": article("sensitivity: internal") });
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    const { stdout } = await launchBin(desk.root, ["estimate", "--json"]).ended;
    expect(JSON.parse(stdout)).toMatchObject({ segments: 0, totals: { requests: 0, characters: 0 } });
  });
});
