/** The real engine on tiny models that copy their input and swap a few words. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parsePipelineFile } from "../../src/config/pipeline-file.ts";
import { ProviderError, type Provider, type TextContext } from "../../src/model/provider.ts";
import type { Language } from "../../src/model/language.ts";
import { openPool } from "../../src/provider/bergamot/pool.ts";
import { clauseLines, sentenceLines } from "../../src/provider/bergamot/lines.ts";
import { makeDesk } from "../support/desk.ts";
import { FRENCH, installedModels, RUSSIAN } from "../support/models.ts";
import { tinyModel } from "../support/tiny-model/tiny-model.ts";
import { keepsProviderContract } from "./contract.ts";
import { providerOf } from "./service-contract.ts";

const never = new AbortController().signal;

async function bergamot(
  models: Parameters<typeof installedModels>[0],
  options: Record<string, unknown> = {},
): Promise<Provider> {
  return opened({ models: await installedModels(models), workers: 1, ...options });
}

async function opened(options: Record<string, unknown>): Promise<Provider> {
  const provider = await providerOf("bergamot", options, {});
  onTestFinished(() => provider.close?.());
  return provider;
}

async function translated(
  provider: Provider,
  texts: readonly string[],
  [from, to]: readonly [Language, Language] = ["en", "fr"],
  around?: readonly TextContext[],
): Promise<readonly string[]> {
  const context = around === undefined ? {} : { context: { texts: around } };
  return provider.translate({ from, to, texts, ...context }, never);
}

const REPAIR: TextContext = { repair: { answer: "?", fault: "a name is missing" } };
const span = (id: number, content: string): string => `<span translate="no" id="${id}">${content}</span>`;

describe("provider bergamot", () => {
  keepsProviderContract(() => bergamot({ "en-fr": FRENCH }));

  it("translates on this machine, and says for which pairs", async () => {
    const provider = await bergamot({ "en-fr": FRENCH });
    expect(provider.local).toBe(true);
    expect([await provider.supports("en", "fr"), await provider.supports("en", "ru")]).toEqual([true, false]);
    expect(provider.advice?.("ru", "fr")).toContain("`communique models install ru-en`");
    expect(await translated(provider, ["Hello world.", "The red house &amp; the garden."])).toEqual([
      "Bonjour monde.",
      "The rouge maison &amp; the jardin.",
    ]);
  });

  it("keeps names in sight, and puts them back into their spans where they came back untouched", async () => {
    const provider = await bergamot({ "en-fr": FRENCH });
    const texts = [
      `Hello ${span(7, "Amina TRAORE")}, the red house.`,
      `The <b id="3">red house</b> of ${span(4, "Mali")}<br id="9"> is the garden.`,
      // Changed on the way, or there twice: the words stay, and the router reads them.
      `The ${span(5, "red")} garden.`,
      `${span(5, "Diop")} and ${span(6, "Diop")}.`,
    ];
    expect(await translated(provider, texts)).toEqual([
      `Bonjour ${span(7, "Amina TRAORE")}, the rouge maison.`,
      `The <b id="3">rouge maison</b> of ${span(4, "Mali")}<br id="9"> is the jardin.`,
      "The rouge jardin.",
      "Diop and Diop.",
    ]);
  });

  it("takes names out of sight where an answer broke a lock", async () => {
    const provider = await bergamot({ "en-fr": FRENCH });
    const texts = [
      `Hello ${span(7, "red world")}, the ${span(8, "house")} (${span(9, "red")}) is <b id="3">red</b>.`,
      `On ${span(5, "4 May")} ${span(6, "Diop")} left.`,
    ];
    const answers = await translated(provider, texts, ["en", "fr"], [REPAIR, REPAIR]);
    expect(answers).toEqual([
      `Bonjour ${span(7, "red world")}, the ${span(8, "house")} (${span(9, "red")}) is <b id="3">rouge</b>.`,
      texts[1],
    ]);
  });

  it("goes through English where a pair has no model, with names locked on both ways", async () => {
    const provider = await bergamot({ "fr-en": FRENCH, "en-ru": RUSSIAN });
    expect(await provider.supports("fr", "ru")).toBe(true);
    const texts = ["Bonjour monde.", `Le jardin de ${span(2, "rouge maison")} est rouge.`];
    expect(await translated(provider, texts, ["fr", "ru"], [{}, REPAIR])).toEqual([
      "Привет мир.",
      `Le сад de ${span(2, "rouge maison")} est красный.`,
    ]);
  });

  it("keeps white space, splits no sentence after a title, and cuts a long one at its clauses", async () => {
    const provider = await bergamot({ "en-fr": FRENCH });
    const clause = "the red house and the red garden of the world, ";
    const long = `Hello, ${clause.repeat(12)}and ${span(3, "Amina TRAORE")} too.`;
    const [short, answer] = await translated(provider, [
      " Hello Dr. Diop.\n The red\nhouse.  Hello world. ",
      long,
    ]);
    expect(short).toBe(" Bonjour Dr. Diop.\n The rouge maison.  Bonjour monde. ");
    const french = clause.replaceAll("red", "rouge").replace("house", "maison").replace("garden", "jardin");
    expect(answer).toBe(
      `Bonjour, ${french.replace("world", "monde").repeat(12)}and ${span(3, "Amina TRAORE")} too.`,
    );
  });

  it("answers 1,000 sentences in their order, with two workers", async () => {
    const provider = await bergamot({ "en-fr": FRENCH }, { workers: 2 });
    expect(provider.limits.concurrency).toBe(2);
    const texts = Array.from({ length: 1_000 }, (_, i) => `Hello ${"red ".repeat((i * 7) % 9)}house ${i}.`);
    const answers = await translated(provider, texts);
    expect(answers).toEqual(
      texts.map((text) =>
        text.replace("Hello", "Bonjour").replaceAll("red", "rouge").replace("house", "maison"),
      ),
    );
  });

  it("finds the text that no engine survives, tells why, and answers the others", async () => {
    const provider = await bergamot({ "en-fr": { ...FRENCH, poison: "gift" } });
    const texts = Array.from({ length: 12 }, (_, i) =>
      i === 4 || i === 9 ? `Hello gift ${i}.` : `Hello ${i}.`,
    );
    const error: unknown = await translated(provider, texts).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: "answer", retryable: false });
    const { culprits } = error as ProviderError;
    expect([...culprits!.keys()]).toEqual([4, 9]);
    expect(culprits!.get(9)).toMatch(/the engine ends at "Hello gift 9\.": \S/);
    const others = texts.filter((_, i) => !culprits!.has(i));
    expect(await translated(provider, others)).toEqual(
      others.map((text) => text.replace("Hello", "Bonjour")),
    );
    expect(await translated(provider, ["Hello world."])).toEqual(["Bonjour monde."]);
  });

  it("lets nothing of a damaged model into the engine, and says what mends it", async () => {
    const models = await installedModels({ "en-fr": FRENCH });
    const { files } = JSON.parse(fs.readFileSync(path.join(models, "en-fr.json"), "utf8")) as {
      files: { role: string; sha256: string }[];
    };
    for (const [role, spoil] of [
      ["model", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
      [
        "vocab",
        (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 100), Buffer.from("x"), bytes.subarray(101)]),
      ],
    ] as const) {
      const file = path.join(models, "files", files.find((one) => one.role === role)!.sha256);
      const whole = fs.readFileSync(file);
      fs.writeFileSync(file, spoil(whole));
      const provider = await opened({ models, workers: 1 });
      await expect(translated(provider, ["Hello."])).rejects.toMatchObject({
        kind: "unavailable",
        message: expect.stringMatching(/is damaged; `communique models install en-fr` mends it/) as string,
      });
      fs.rmSync(file);
      await expect(translated(provider, ["Hello."])).rejects.toThrow(/is gone/);
      fs.writeFileSync(file, whole);
      expect(await translated(provider, ["Hello."])).toEqual(["Bonjour."]);
    }
  });

  it("tells the engine's own reason where it refuses a model", async () => {
    const pool = openPool({
      workers: 1,
      bytesEach: Number.POSITIVE_INFINITY,
      bytesOf: () => 1,
      load: () => ({
        model: new Uint8Array(1_000),
        lexicalShortlist: new Uint8Array(1_000),
        vocabularies: [new Uint8Array(1_000)],
      }),
    });
    onTestFinished(() => pool.close());
    await expect(pool.translate("en-fr", [{ text: "Hello.", html: false }], never)).rejects.toMatchObject({
      name: "EngineFault",
      message: expect.stringMatching(/\w{3}/) as string,
    });
    // Tried twice, each time with a new engine.
    expect(pool.stats.starts).toBe(2);
  });

  it("stays under its ceiling of memory: the model used longest ago goes", async () => {
    const models = { "en-fr": tinyModel(FRENCH), "en-ru": tinyModel(RUSSIAN) } as const;
    const peak = async (rooms: number): Promise<number> => {
      const pool = openPool({
        workers: 1,
        bytesEach: rooms,
        bytesOf: () => 1,
        load: (pair) => {
          const { model, lexicalShortlist, vocab } = models[pair as keyof typeof models];
          return {
            model: new Uint8Array(model),
            lexicalShortlist: new Uint8Array(lexicalShortlist),
            vocabularies: [new Uint8Array(vocab)],
          };
        },
      });
      for (let round = 0; round < 3; round++)
        for (const [pair, word] of [
          ["en-fr", "monde"],
          ["en-ru", "мир"],
        ] as const)
          expect(await pool.translate(pair, [{ text: `${round} world`, html: false }], never)).toMatchObject([
            { text: `${round} ${word}` },
          ]);
      const { bytes, starts } = pool.stats;
      expect(starts).toBe(1);
      await pool.close();
      return bytes;
    };
    expect(await peak(1)).toBeLessThan((await peak(2)) * 0.75);
    const narrow = await bergamot({ "en-fr": FRENCH }, { memoryMb: 100 });
    await expect(translated(narrow, ["Hello."])).rejects.toThrow(
      /en-fr takes about \d+ MB, and providers\.bergamot\.memoryMb allows 100/,
    );
  });

  it("ends with the run, and works on afterwards", async () => {
    const provider = await bergamot({ "en-fr": FRENCH });
    const texts = Array.from({ length: 400 }, (_, i) => `Hello red house ${i} of the world in the garden.`);
    const ending = new AbortController();
    const answer = provider.translate({ from: "en", to: "fr", texts }, ending.signal);
    setTimeout(() => {
      ending.abort();
    }, 50);
    await expect(answer).rejects.toMatchObject({ kind: "aborted" });
    expect(await translated(provider, ["Hello world."])).toEqual(["Bonjour monde."]);
    await expect(
      provider.translate({ from: "en", to: "fr", texts: ["A."] }, AbortSignal.abort()),
    ).rejects.toBeInstanceOf(ProviderError);
  });

  it("answers differently with another model, as far as kept answers go", async () => {
    const [one, two] = [await bergamot({ "en-fr": FRENCH }), await bergamot({ "en-fr": RUSSIAN })];
    expect(one.version).not.toBe(two.version);
    expect(await one.check?.(never)).toEqual({ version: "en-fr unknown" });
  });
});

describe("lines", () => {
  it("cut no element in two", () => {
    const text = `Hello <b id="1">one. Two.</b> Three. ${span(2, "A. B.")} Four.`;
    const cut = sentenceLines(text, "en");
    const { lines } = cut;
    expect(cut.join(lines)).toBe(text);
    for (const line of lines)
      expect(line.match(/<[a-z]/g)?.length ?? 0).toBe(line.match(/<\//g)?.length ?? 0);
    expect(clauseLines("short")).toBeUndefined();
    const halves = clauseLines(
      `${"word ".repeat(8)}${span(3, "not here, never")} ${"word ".repeat(8)}`.trim(),
    );
    expect(halves?.lines.filter((line) => line.includes("not here, never"))).toHaveLength(1);
  });
});

describe("a desk with bergamot", () => {
  it("says in one line that there is no model, and goes on", () => {
    const desk = makeDesk({ "a.txt": "Hello world.", "b.txt": "Hello red house." });
    expect(parsePipelineFile(desk.read("pipeline/pipeline.yaml"), []).routes).toEqual([
      { use: ["memory", "bergamot"] },
    ]);
    const { code, stderr } = desk.run("build");
    expect(code).toBe(0);
    expect(stderr.match(/bergamot/g)).toHaveLength(1);
    expect(stderr).toMatch(/^bergamot has no model yet .*`communique models install`.*$/m);
    expect(desk.exists("output/b/ru.html")).toBe(true);
  });

  it("drafts an article with every lock, and one finding for the text that breaks the engine", async () => {
    const desk = makeDesk({
      "a.txt":
        "The house of Amina TRAORE (Mali).\nThe red house of Sergey LAVROV is at https://example.org/red since 4 May 2026.\nHello gift.\nThe garden is red.",
    });
    const models = await installedModels({ "en-fr": { ...FRENCH, poison: "gift" }, "en-ru": RUSSIAN });
    const yaml = desk.read("pipeline/pipeline.yaml");
    desk.write(
      "pipeline/pipeline.yaml",
      `${yaml}providers: { bergamot: { models: "${models}", workers: 2, memoryMb: 600 } }\n`,
    );
    const { code, articles } = desk.report("build");
    expect(code).toBe(1);
    const french = articles[0]!.editions.find(({ language }) => language === "fr")!;
    expect(french.states).toMatchObject({ initial: 1, translated: 3 });
    const errors = articles[0]!.editions.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === "error"),
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ rule: "provider-failed" });
    expect(errors[0]!.message).toContain('the engine ends at "Hello gift."');
    expect(Object.values(desk.readJson("locales/fr/a.json"))).toEqual([
      "The maison of {amina_traore} ({mali}).",
      "The rouge maison of {sergey_lavrov} is at {https_example_org_red} since {may_4_2026, date, ::yMMMMd}.",
      "The jardin is rouge.",
    ]);
    expect(Object.values(desk.readJson("locales/ru/a.json"))).toHaveLength(4);
    // Answers are kept: only the text without one is asked for again.
    expect(desk.report("build").totals.requests).toBe(1);
  });
});
