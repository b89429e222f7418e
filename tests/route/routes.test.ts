/** Which way a segment takes: every condition that a rule of pipeline.yaml may name. */
import { describe, expect, it } from "vitest";
import { makeDesk, type TestDesk } from "../support/desk.ts";
import { launchBin } from "../support/running.ts";
import { configure, ledgerOf, startService } from "../support/service.ts";

interface Way {
  readonly source: string;
  readonly origin: string;
}

function ways(desk: TestDesk, language: string, id: string): Way[] {
  return ledgerOf(desk, language, id).map(({ source, origin }) => ({ source, origin }));
}

const MARKDOWN = (title: string, more = ""): string =>
  `---\ntitle: ${title}\n${more}---\n\n# Harvest in the valley\n\nThe farmers thanked their neighbours.\n\n| crop | yield |\n|---|---|\n| barley | good |\n`;

describe("routes", () => {
  it("lead by target, source, article, tags, kind and sensitivity; the first rule that fits counts", async () => {
    const desk = makeDesk({
      "plain.txt": "The farmers thanked their neighbours.",
      "retour.fr.txt": "Les agriculteurs ont remercié leurs voisins.",
      "brief-1.txt": "The millers thanked their neighbours.",
      "tagged.md": MARKDOWN("A good year", "tags: [society, economy]\n"),
      "listed.md": MARKDOWN("Another good year", "tags: society, markets\n"),
      "secret.md": MARKDOWN("A quiet year", "sensitivity: internal\n"),
      "kinds.md": MARKDOWN("A long year"),
    });
    const { url } = await startService();
    const ids = ["from-french", "briefs", "wires-ru", "economists", "cellar", "short", "general"];
    const providers = Object.fromEntries(ids.map((id) => [id, { url, local: true }]));
    configure(desk, providers, {
      editions: ["en", "fr", "ru"],
      routes: [
        { from: "fr", to: "ru", use: ["from-french"] },
        { article: "brief-*", use: ["briefs"] },
        { article: "seeds/*.txt", to: "ru", use: ["wires-ru"] },
        { tags: ["economy", "markets"], use: ["economists"] },
        { sensitivity: "internal", use: ["cellar"] },
        { kind: ["heading", "cell"], use: ["short"] },
        { use: ["general"] },
      ],
    });
    await launchBin(desk.root, ["build"]).ended;

    const farmers = { source: "The farmers thanked their neighbours." };
    expect(ways(desk, "fr", "plain")).toEqual([{ ...farmers, origin: "general" }]);
    expect(ways(desk, "ru", "plain")).toEqual([{ ...farmers, origin: "wires-ru" }]);
    const retour = { source: "Les agriculteurs ont remercié leurs voisins." };
    expect(ways(desk, "ru", "retour")).toEqual([{ ...retour, origin: "from-french" }]);
    expect(ways(desk, "en", "retour")).toEqual([{ ...retour, origin: "general" }]);
    for (const language of ["fr", "ru"])
      expect(ways(desk, language, "brief-1").map(({ origin }) => origin)).toEqual(["briefs"]);
    for (const id of ["tagged", "listed"])
      expect(new Set(ways(desk, "fr", id).map(({ origin }) => origin))).toEqual(new Set(["economists"]));
    expect(new Set(ways(desk, "fr", "secret").map(({ origin }) => origin))).toEqual(new Set(["cellar"]));
    expect(ways(desk, "fr", "kinds")).toEqual([
      { source: "A long year", origin: "general" },
      { source: "Harvest in the valley", origin: "short" },
      { ...farmers, origin: "general" },
      ...["crop", "yield", "barley", "good"].map((source) => ({ source, origin: "short" })),
    ]);
  });

  it("pass over a provider that does not serve the pair", async () => {
    const desk = makeDesk({ "plain.txt": "The farmers thanked their neighbours." });
    const { url } = await startService();
    configure(desk, { russian: { url, pairs: ["en-ru"] }, any: { url } }, { editions: ["en", "fr", "ru"] });
    await launchBin(desk.root, ["build"]).ended;
    expect(ways(desk, "ru", "plain").map(({ origin }) => origin)).toEqual(["russian"]);
    expect(ways(desk, "fr", "plain").map(({ origin }) => origin)).toEqual(["any"]);
  });

  it("refuse a provider that nobody knows", () => {
    const desk = makeDesk({ "plain.txt": "The farmers thanked their neighbours." });
    desk.write("pipeline/pipeline.yaml", JSON.stringify({ routes: [{ use: ["nobody"] }] }));
    const { code, stderr } = desk.run("build");
    expect(code).toBe(2);
    expect(stderr).toContain('Unknown provider "nobody"');
  });
});
