/** What every provider keeps, whoever is behind it. Run over each with its own factory. */
import { expect, it } from "vitest";
import { LANGUAGES } from "../../src/model/language.ts";
import type { Provider } from "../../src/model/provider.ts";
import { MARKUPS } from "../../src/protect/markup/registry.ts";

export function keepsProviderContract(make: () => Promise<Provider>): void {
  const signal = new AbortController().signal;
  const from = "en";
  const to = "fr";

  it("has an id, a known markup and limits of at least one", async () => {
    const { id, markup, limits } = await make();
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(Object.keys(MARKUPS)).toContain(markup);
    for (const limit of [limits.maxTexts, limits.maxChars, limits.concurrency])
      expect(limit).toBeGreaterThanOrEqual(1);
  });

  it("says of each pair whether it serves it", async () => {
    const provider = await make();
    for (const source of LANGUAGES) {
      for (const target of LANGUAGES)
        expect(typeof (await provider.supports(source, target))).toBe("boolean");
    }
  });

  it("answers each text, in order", async () => {
    const provider = await make();
    const texts = ["Alpha opens.", "Beta follows.", "Gamma closes."];
    const together = await provider.translate({ from, to, texts }, signal);
    expect(together).toHaveLength(3);
    for (const [i, text] of texts.entries()) {
      const [alone] = await provider.translate({ from, to, texts: [text] }, signal);
      expect(together[i]).toBe(alone);
    }
  });

  it("answers nothing with nothing", async () => {
    expect(await (await make()).translate({ from, to, texts: [] }, signal)).toEqual([]);
  });

  it("brings protected spans of its markup back", async () => {
    const provider = await make();
    const markup = MARKUPS[provider.markup];
    const text = `${markup.open(3)}Minister${markup.close(3)} ${markup.lock(7, "Diop")} spoke${markup.standalone(9)}.`;
    const [answer = ""] = await provider.translate({ from, to, texts: [text] }, signal);
    const ids = markup
      .scan(answer)
      .flatMap((token) => (token.type === "text" || token.type === "close" ? [] : [token.id]));
    expect(ids.sort()).toEqual([3, 7, 9]);
  });

  it("does not change the request", async () => {
    const request = { from, to, texts: Object.freeze(["One text."]) } as const;
    await (await make()).translate(request, signal);
    expect(request.texts).toEqual(["One text."]);
  });
}
