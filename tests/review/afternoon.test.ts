/** An afternoon at the desk: two tabs, a text editor, another branch, and a server that dies in mid-save. Nothing is lost. */
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import type { EditionView, Row } from "../../src/review/shapes.ts";
import { repositoryDesk } from "../support/desk.ts";
import { guestOf, reviewDesk, type Guest } from "./running-desk.ts";

const FRENCH = "/api/articles/aes-moscow/fr";
const LOCALE = "locales/fr/aes-moscow.json";
const EVE = "on-the-eve-of-this-8795d6f7";
const GOAL = "the-goal-to-energize-and-2527b29b";
const ASPIRATIONS = "they-stressed-the-need-to-3f037802";

/** What a tab shows; it knows nothing of what happens after. */
async function tab(guest: Guest): Promise<Map<string, Row>> {
  const { rows } = (await (await guest.get(FRENCH)).json()) as EditionView;
  return new Map(rows.map((row) => [row.key, row]));
}

async function save(
  guest: Guest,
  seen: ReadonlyMap<string, Row>,
  key: string,
  text: string,
): Promise<Response> {
  return guest.send("PUT", FRENCH, { key, text, seen: seen.get(key)!.hash });
}

it("loses nothing", async () => {
  const desk = repositoryDesk();
  const git = (...args: string[]): void => {
    const identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"];
    const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: desk.root, encoding: "utf8" });
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  };
  const texts = (): Record<string, string> => desk.readJson(LOCALE) as Record<string, string>;
  const edit = (from: string, to: string): void => {
    expect(desk.read(LOCALE)).toContain(from);
    desk.write(LOCALE, desk.read(LOCALE).replace(from, to));
  };
  git("init", "--quiet", "--initial-branch=main");
  desk.write(".gitignore", ".communique/\noutput/\n");
  git("add", ".");
  git("commit", "--quiet", "--message=The desk");
  git("switch", "--quiet", "--create=evening");
  edit("les aspirations et les attentes", "les espoirs");
  git("commit", "--quiet", "--all", "--message=Shorter");
  git("switch", "--quiet", "main");

  const running = await reviewDesk(desk);
  const guest = await guestOf(running);
  const [morning, other] = [await tab(guest), await tab(guest)];

  // Two tabs: the second one is told what the first one wrote, and writes over nothing.
  expect((await save(guest, morning, EVE, "La première fenêtre.")).status).toBe(200);
  const late = await save(guest, other, EVE, "La seconde fenêtre.");
  expect([late.status, await late.json()]).toEqual([409, { conflict: "La première fenêtre." }]);
  expect(texts()[EVE]).toBe("La première fenêtre.");

  // A text editor, between what a tab saw and what it saves.
  edit("dynamiser et approfondir", "relancer");
  const third = await save(guest, morning, GOAL, "L’objectif de la fenêtre.");
  expect(third.status).toBe(409);
  expect(((await third.json()) as { conflict: string }).conflict).toContain("relancer");
  expect(texts()[GOAL]).toContain("relancer");

  // Another branch: what was saved is in the first one's history, and the tab's text meets the other branch's.
  git("commit", "--quiet", "--all", "--message=The afternoon's work");
  git("switch", "--quiet", "evening");
  const moved = await save(guest, morning, ASPIRATIONS, "La fenêtre ne sait rien de la branche.");
  expect(moved.status).toBe(409);
  expect(texts()[ASPIRATIONS]).toContain("les espoirs");
  git("switch", "--quiet", "main");
  expect(texts()[EVE]).toBe("La première fenêtre.");
  expect(texts()[GOAL]).toContain("relancer");

  // The server is killed among saves: each text is the old one or the new one, and what was confirmed is there.
  const before = await tab(guest);
  const keys = [...before.keys()].slice(5);
  const confirmed = new Set<string>();
  const saves = keys.map(async (key, i) => {
    const answer = await save(guest, before, key, `Phrase nouvelle ${i}.`).catch(() => undefined);
    if (answer?.status === 200) confirmed.add(key);
    if (confirmed.size === 3) void running.kill("SIGKILL");
  });
  await Promise.all(saves);
  await running.kill("SIGKILL");
  const after = texts();
  for (const [i, key] of keys.entries()) {
    const written = `Phrase nouvelle ${i}.`;
    if (confirmed.has(key)) expect(after[key]).toBe(written);
    else expect([written, before.get(key)!.target]).toContain(after[key]);
  }
  const evening = await tab(await guestOf(await reviewDesk(desk)));
  for (const key of keys) expect(evening.get(key)!.target).toBe(after[key]);
  expect(evening.get(EVE)!.target).toBe("La première fenêtre.");
});
