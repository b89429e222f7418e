import { describe, expect, it } from "vitest";
import { locksOf } from "../../src/lock/locks-of.ts";
import { composeMessage } from "../../src/message/compose.ts";
import { printMessage } from "../../src/message/print.ts";
import { ProviderError, type Provider } from "../../src/model/provider.ts";
import { nameBook } from "../../src/names/book.ts";
import { readArticle } from "../../src/read/read-article.ts";
import { draft, type Draft } from "../../src/route/ladder.ts";

type Answer = (text: string, call: number) => string;

interface Climbed extends Draft {
  readonly calls: readonly string[];
}

/** Drafts one sentence into French over providers that answer so; `calls` are provider and text, in order. */
async function climb(source: string, answers: Readonly<Record<string, Answer>>): Promise<Climbed> {
  const book = nameBook([], {});
  const article = readArticle("seeds/a.txt", new TextEncoder().encode(source), "en");
  const [segment] = article.blocks.flatMap((block) => block.segments);
  const { bySegment, shapes } = locksOf(article, book);
  const locks = bySegment.get(segment!.key)!;
  const calls: string[] = [];
  const route = Object.keys(answers).map((id): Provider => ({
    id,
    markup: "text",
    limits: { maxTexts: 1, maxChars: 1000, concurrency: 1 },
    supports: () => true,
    translate: () => Promise.resolve([]),
  }));
  const drafted = await draft(
    {
      segment: segment!,
      message: printMessage(composeMessage(segment!, locks)),
      locks,
      from: "en",
      to: "fr",
      route,
      book,
      shapes,
      targetForm: () => undefined,
    },
    {
      translate: ({ provider, text }) => {
        calls.push(`${provider}: ${text.replace(/\d+(?=X\])/g, "n")}`);
        return Promise.resolve().then(() => answers[provider]!(text, calls.length));
      },
    },
  );
  return { ...drafted, calls };
}

const SOURCE = "He paid $2.5 billion on April 3.";
const wrong: Answer = () => "Rien.";
const french: Answer = (text) =>
  text
    .replace("He paid", "Il a payé")
    .replace("$2.5 billion", "2,5 milliards de dollars")
    .replace("on April 3", "le 3 avril")
    .replace("on [", "le [");

describe("the ladder", () => {
  it("takes a whole answer at once", async () => {
    const { text, provider, steps, calls } = await climb(SOURCE, { first: french, second: french });
    expect(text).toBe("Il a payé 2,5 milliards de dollars le {april_3, date, ::MMMMd}.");
    expect([provider, steps, calls]).toEqual(["first", [], ["first: He paid $2.5 billion on April 3."]]);
  });

  it("asks the same provider again with more protection, then the next one", async () => {
    const { text, provider, steps, calls } = await climb(SOURCE, { first: wrong, second: french });
    expect(calls).toEqual([
      "first: He paid $2.5 billion on April 3.",
      "first: He paid [XnX] on [XnX].",
      "second: He paid [XnX] on [XnX].",
    ]);
    expect(provider).toBe("second");
    expect(text).toBe("Il a payé 2,5\u00A0milliards de dollars le {april_3, date, ::MMMMd}.");
    expect(steps.map(({ provider, strength }) => [provider, strength])).toEqual([
      ["first", "light"],
      ["first", "strong"],
    ]);
  });

  it("stops after three answers, and says which locks broke and what came back", async () => {
    const { text, steps, calls } = await climb(SOURCE, { first: wrong, second: wrong, third: french });
    expect(text).toBeUndefined();
    expect(calls).toHaveLength(3);
    for (const { why } of steps) {
      expect(why).toContain("$2.5 billion (USD 2500000000) is missing.");
      expect(why).toContain("April 3 (--04-03) is missing.");
      expect(why).toContain('Came back: "Rien."');
    }
  });

  it("does not count a provider that fails", async () => {
    const fails: Answer = () => {
      throw new ProviderError("unavailable", "down");
    };
    const { provider, steps, calls } = await climb(SOURCE, { a: fails, b: fails, c: fails, d: french });
    expect([provider, calls.length]).toEqual(["d", 4]);
    expect(steps.every(({ failure }) => failure?.message === "down")).toBe(true);
  });

  it("does not ask the same question twice", async () => {
    const { calls } = await climb("Abdoulaye DIOP spoke.", { first: wrong });
    expect(calls).toEqual(["first: [XnX] spoke."]);
  });

  it("reads the source that came back as the edition's reader does", async () => {
    const same: Answer = (text) => text;
    expect((await climb("Some 412 came.", { first: same })).text).toBe("Some 412 came.");
    expect((await climb("Some 2,500 came.", { first: same })).text).toBe("Some 2\u202F500 came.");
    expect((await climb("Some 2,500 came.", { identity: same })).text).toBe("Some 2,500 came.");
  });
});
