/** Other drafts for a row: memory's at once, a provider's when a person asks, and what is told of it. */
import { describe, expect, it } from "vitest";
import type { Alternative, Alternatives } from "../../src/review/shapes.ts";
import { makeDesk, repositoryDesk } from "../support/desk.ts";
import { configure, inCapitals, ledgerOf, startService } from "../support/service.ts";
import { guestOf, reviewDesk } from "./running-desk.ts";

const TEXT = "The farmers thanked their neighbours in Bamako.";

async function alternatives(
  guest: Awaited<ReturnType<typeof guestOf>>,
  id: string,
  key: string,
): Promise<Alternatives> {
  return (await (await guest.get(`/api/articles/${id}/fr/alternatives/${key}`)).json()) as Alternatives;
}

describe("other drafts", () => {
  it("come from memory with percentages, and say what they were made for", async () => {
    const desk = repositoryDesk();
    desk.write(
      "seeds/next.txt",
      "Discussions with the French side will focus on crucial issues for the Sahel region.\n",
    );
    desk.run("build", "next", "--to", "fr", "--no-draft");
    const key = Object.keys(desk.readJson("locales/en/next.json"))[0]!;
    const guest = await guestOf(await reviewDesk(desk));
    const { drafts, askable } = await alternatives(guest, "next", key);
    expect(askable).toEqual([]);
    expect(drafts[0]).toEqual({
      target:
        "Les discussions avec la partie russe porteront sur des questions cruciales pour la région du {sahel}.",
      origin: "memory 92",
      source: "Discussions with the Russian side will focus on crucial issues for the Sahel region.",
    });
  });

  it("come from providers when they are asked for, are paid for once, and the ledger keeps who saw the text", async () => {
    const desk = makeDesk({ "next.txt": `${TEXT}\n` });
    const service = await startService();
    const broken = await startService();
    configure(desk, { remote: { url: service.url }, other: { url: broken.url } });
    service.reply = inCapitals;
    broken.reply = () => ({ status: 401 });
    desk.run("build", "--to", "fr", "--no-draft");
    const key = Object.keys(desk.readJson("locales/en/next.json"))[0]!;
    const guest = await guestOf(await reviewDesk(desk));
    expect(await alternatives(guest, "next", key)).toEqual({
      drafts: [],
      askable: ["remote", "other"],
      heldBack: [],
    });
    expect(service.requests).toEqual([]);
    for (let time = 0; time < 2; time++) {
      const answer = await guest.send("POST", "/api/articles/next/fr/drafts", { key });
      const [drafted, failed] = (await answer.json()) as Alternative[];
      expect(drafted).toEqual({
        target: "THE FARMERS THANKED THEIR NEIGHBOURS IN {bamako}.",
        origin: "remote",
      });
      expect(failed).toMatchObject({ target: "", origin: "other" });
      expect(failed!.fault).not.toBe("");
    }
    expect(service.requests).toHaveLength(1);
    expect(ledgerOf(desk, "fr", "next")[0]).toMatchObject({ state: "initial", sentTo: ["other", "remote"] });
    expect(desk.exists("locales/fr/next.json")).toBe(false);
  });

  it("are asked of nobody beyond this machine for what must stay on it", async () => {
    const desk = makeDesk({ "next.md": `---\nsensitivity: internal\n---\n\n${TEXT}\n` });
    const service = await startService();
    configure(desk, { remote: { url: service.url } });
    desk.run("build", "--to", "fr", "--no-draft");
    const key = Object.keys(desk.readJson("locales/en/next.json"))[0]!;
    const guest = await guestOf(await reviewDesk(desk));
    expect(await alternatives(guest, "next", key)).toEqual({ drafts: [], askable: [], heldBack: ["remote"] });
    const answer = await guest.send("POST", "/api/articles/next/fr/drafts", { key });
    expect(await answer.json()).toEqual([]);
    expect(service.requests).toEqual([]);
  });
});
