/** The review desk over real HTTP: who gets in, what is saved, and what is never overwritten. */
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { expect, it, describe } from "vitest";
import type { EditionView, Looked, NameLine } from "../../src/review/shapes.ts";
import { hashesOf, makeDesk } from "../support/desk.ts";
import { guestOf, reviewDesk, type Guest, type RunningDesk } from "./running-desk.ts";

const FRENCH = "/api/articles/aes-moscow/fr";
const LOCALE = "locales/fr/aes-moscow.json";

async function view(guest: Guest, address = FRENCH): Promise<EditionView> {
  return (await (await guest.get(address)).json()) as EditionView;
}

function targetsOf({ desk }: RunningDesk): Record<string, string> {
  return desk.readJson(LOCALE) as Record<string, string>;
}

/** fetch sets Host by itself. */
function withHost(origin: string, host: string): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    http
      .get({ hostname, port, path: "/", headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
      .on("error", reject);
  });
}

describe("the door", () => {
  it("opens once, for the address that was printed, and to nobody without its cookie", async () => {
    const running = await reviewDesk();
    expect((await fetch(running.origin)).status).toBe(403);
    expect((await fetch(`${running.origin}/api/articles`)).status).toBe(403);
    expect((await fetch(`${running.origin}/?token=wrong`, { redirect: "manual" })).status).toBe(403);
    const opened = await fetch(running.url, { redirect: "manual" });
    expect([opened.status, opened.headers.get("location")]).toEqual([303, "/"]);
    expect(opened.headers.get("set-cookie")).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect((await fetch(running.url, { redirect: "manual" })).status).toBe(403);
    expect((await fetch(running.origin, { headers: { cookie: "communique=1" } })).status).toBe(403);
  });

  it("hears no other name, no other site, and no request that says it comes from one", async () => {
    const running = await reviewDesk();
    const guest = await guestOf(running);
    expect(await withHost(running.origin, "evil.example")).toBe(421);
    expect(await withHost(running.origin, `evil.example:${new URL(running.origin).port}`)).toBe(421);
    const [row] = (await view(guest)).rows;
    const body = { key: row!.key, text: "x", seen: row!.hash };
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ] as Record<string, string>[])
      expect((await guest.send("PUT", FRENCH, body, headers)).status).toBe(403);
    expect((await guest.send("PUT", FRENCH, body, { "content-type": "text/plain" })).status).toBe(422);
    expect(targetsOf(running)[row!.key]).toBe(row!.target);
  });

  it("gives pages that run nothing but their own script, and editions that run nothing", async () => {
    const running = await reviewDesk();
    const guest = await guestOf(running);
    const page = await guest.get("/");
    const policy = page.headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe");
    const text = await page.text();
    expect(text).not.toMatch(/<script(?![^>]* src=)|style=|onload/);
    const edition = await guest.get(`${FRENCH}/page`);
    expect(edition.headers.get("content-security-policy")).toMatch(/default-src 'none';.*sandbox$/);
    expect(await edition.text()).toContain("à huis clos");
  });

  it("takes nothing that is too long, is no JSON, or is not what was asked for", async () => {
    const running = await reviewDesk();
    const guest = await guestOf(running);
    const before = hashesOf(running.desk, "locales");
    const key = Object.keys(targetsOf(running))[0]!;
    expect((await guest.send("PUT", FRENCH, "{")).status).toBe(422);
    expect((await guest.send("PUT", FRENCH, { key, text: 1, seen: "" })).status).toBe(422);
    expect((await guest.send("PUT", FRENCH, { key: "no-such-key", text: "x", seen: "" })).status).toBe(422);
    for (const id of ["..%2F..%2Fetc%2Fpasswd", "%2e%2e", "nothing", "__proto__"])
      expect((await guest.get(`/api/articles/${id}/fr`)).status, id).toBe(404);
    for (const to of ["..", "de", "en"])
      expect((await guest.get(`/api/articles/aes-moscow/${to}`)).status, to).toBeGreaterThanOrEqual(404);
    for (const file of ["/../package.json", "/..%2fcli.js", "/assets/..%2f..%2fcli.js"])
      expect((await guest.get(file)).status, file).toBe(404);
    // The server may close the line before all of it has been said.
    const long = guest.send("PUT", FRENCH, { key, text: "x".repeat(300_000), seen: "" });
    expect(
      await long.then(
        ({ status }) => status,
        () => "closed",
      ),
    ).toSatisfy((answer) => answer === 413 || answer === "closed");
    expect(hashesOf(running.desk, "locales")).toEqual(before);
  });
});

describe("a text", () => {
  it("is checked as it is written with the command line's own checks, and nothing is saved", async () => {
    const running = await reviewDesk();
    const guest = await guestOf(running);
    const before = hashesOf(running.desk, ".");
    const row = (await view(guest)).rows[1]!;
    const text = row.target.replace("{april_3, date, ::MMMMd}", "4 avril");
    const looked = (await (
      await guest.send("POST", `${FRENCH}/look`, { key: row.key, text })
    ).json()) as Looked;
    expect(looked.findings.map(({ rule }) => rule)).toContain("date-changed");
    expect(looked.shown.map((piece) => piece.text).join("")).toMatch(/Sergueï LAVROV\.$/);
    expect(hashesOf(running.desk, ".")).toEqual(before);
  });

  it("is saved and approved into the bytes that an editor and the command line would leave", async () => {
    const running = await reviewDesk();
    const guest = await guestOf(running);
    const row = (await view(guest)).rows[4]!;
    const text = row.target.replace("à huis clos", "à portes fermées");
    expect((await guest.send("PUT", FRENCH, { key: row.key, text, seen: row.hash })).status).toBe(200);
    const saved = (await view(guest)).rows[4]!;
    expect([saved.target, saved.state]).toEqual([text, "translated"]);
    const asked = { key: row.key, seen: saved.hash, final: true };
    expect((await guest.send("POST", `${FRENCH}/approve`, asked)).status).toBe(200);
    expect((await view(guest)).rows[4]).toMatchObject({ target: text, state: "final" });

    const other = await reviewDesk();
    other.desk.write(LOCALE, other.desk.read(LOCALE).replace("à huis clos", "à portes fermées"));
    other.desk.run("approve", "aes-moscow", "--to", "fr", "--key", row.key, "--final");
    expect(running.desk.read(LOCALE)).toBe(other.desk.read(LOCALE));
    const ledger = "pipeline/ledger/fr/aes-moscow.json";
    const timeless = (json: string): string => json.replace(/"when":"[^"]+"/g, "");
    expect(timeless(running.desk.read(ledger))).toBe(timeless(other.desk.read(ledger)));
  });

  it("is not approved while it has errors, and says which", async () => {
    const running = await reviewDesk();
    const guest = await guestOf(running);
    const row = (await view(guest)).rows[1]!;
    const text = row.target.replace("{sergey_lavrov}", "le ministre");
    await guest.send("PUT", FRENCH, { key: row.key, text, seen: row.hash });
    const { hash } = (await view(guest)).rows[1]!;
    const refused = await guest.send("POST", `${FRENCH}/approve`, { key: row.key, seen: hash });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(await refused.json())).toContain("lock-missing");
    expect((await view(guest)).rows[1]!.state).toBe("translated");
  });

  it("that somebody changed meanwhile is kept, and shown", async () => {
    const running = await reviewDesk();
    const guest = await guestOf(running);
    const row = (await view(guest)).rows[4]!;
    running.desk.write(LOCALE, running.desk.read(LOCALE).replace("à huis clos", "en petit comité"));
    const theirs = targetsOf(running)[row.key]!;
    for (const [method, address, body] of [
      ["PUT", FRENCH, { key: row.key, text: "Mon texte.", seen: row.hash }],
      ["POST", `${FRENCH}/approve`, { key: row.key, seen: row.hash }],
      ["POST", `${FRENCH}/reject`, { key: row.key, seen: row.hash, note: "non" }],
    ] as const) {
      const answer = await guest.send(method, address, body);
      expect([answer.status, await answer.json()]).toEqual([409, { conflict: theirs }]);
    }
    expect(targetsOf(running)[row.key]).toBe(theirs);
  });

  it("in a broken file is left alone", async () => {
    const running = await reviewDesk();
    const guest = await guestOf(running);
    const row = (await view(guest)).rows[4]!;
    const broken = running.desk.read(LOCALE).replace("{\n", "{\n<<<<<<< HEAD\n");
    running.desk.write(LOCALE, broken);
    expect((await view(guest)).writable).toBe(false);
    const answer = await guest.send("PUT", FRENCH, { key: row.key, text: "x", seen: row.hash });
    expect(answer.status).toBe(409);
    expect(running.desk.read(LOCALE)).toBe(broken);
  });

  it("is sent back with a note", async () => {
    const running = await reviewDesk();
    const guest = await guestOf(running);
    const row = (await view(guest)).rows[4]!;
    const note = "« à huis clos » ?";
    const asked = { key: row.key, seen: row.hash, note };
    expect((await guest.send("POST", `${FRENCH}/reject`, asked)).status).toBe(200);
    const after = (await view(guest)).rows[4]!;
    expect(after).toMatchObject({ rejected: true, state: "translated", notes: [{ text: note }] });
  });

  it("survives a kill of the server in the middle of many saves, whole", async () => {
    const running = await reviewDesk();
    const guest = await guestOf(running);
    const { rows } = await view(guest);
    const saves = rows.map(async (row) => {
      const sent = { key: row.key, text: `${row.target} `.trim(), seen: row.hash };
      return guest
        .send("PUT", FRENCH, { ...sent, text: row.target.replace(".", " .") })
        .catch(() => undefined);
    });
    await Promise.race(saves);
    await running.kill("SIGKILL");
    await Promise.all(saves);
    const targets = targetsOf(running);
    for (const row of rows)
      expect([row.target, row.target.replace(".", " .")], row.key).toContain(targets[row.key]);
    expect(running.desk.run("status").code).toBe(0);
  });
});

it("shows hostile articles as text", async () => {
  const desk = makeDesk({
    "evil.md":
      '---\ntitle: A <script>alert(1)</script> title\n---\n\nA [link](javascript:alert(1)) and <img src=x onerror="alert(1)"> here.\n\n<svg onload="alert(1)"></svg>\n',
  });
  const running = await reviewDesk(desk);
  const guest = await guestOf(running);
  const page = await (await guest.get("/api/articles/evil/fr/page")).text();
  // In a quoted attribute a tag is text.
  expect(page.replace(/="[^"]*"/g, "")).not.toMatch(/<script>alert|javascript:|onerror|onload|<svg/);
  const { rows } = await view(guest, "/api/articles/evil/fr");
  expect(rows.length).toBeGreaterThan(0);
});

it("lists names with their forms, and edits and approves them", async () => {
  const running = await reviewDesk();
  const guest = await guestOf(running);
  const names = async (): Promise<NameLine[]> => (await (await guest.get("/api/names")).json()) as NameLine[];
  const form = (await names())
    .find(({ id }) => id === "moscow")!
    .forms.find(({ language }) => language === "fr")!;
  const edit = { key: form.key, text: "Moscou (Russie)", seen: form.hash };
  expect((await guest.send("PUT", "/api/names/fr", edit)).status).toBe(200);
  expect(running.desk.readJson("locales/fr/names.json")["moscow"]).toBe("Moscou (Russie)");
  expect((await guest.send("PUT", "/api/names/fr", { ...edit, text: "Moscou" })).status).toBe(409);
  expect((await guest.send("POST", "/api/names/fr/approve", { key: form.key })).status).toBe(200);
  const after = (await names())
    .find(({ id }) => id === "moscow")!
    .forms.find(({ language, key }) => language === "fr" && key === form.key);
  expect(after).toMatchObject({ text: "Moscou (Russie)" });
  expect(after!.state).not.toBe("translated");
});

it("tells of changes that others make", async () => {
  const running = await reviewDesk();
  const opened = await fetch(running.url, { redirect: "manual" });
  const cookie = opened.headers.get("set-cookie")!.split(";")[0]!;
  const events = await fetch(`${running.origin}/api/events`, { headers: { cookie } });
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toContain("hello");
  running.desk.write(LOCALE, running.desk.read(LOCALE).replace("à huis clos", "en privé"));
  expect((await reader.read()).value).toContain("changed");
  await reader.cancel();
  expect(await running.kill("SIGTERM")).toBe(0);
});

it("ships its page in the package", () => {
  const files = fs.readdirSync(path.join(import.meta.dirname, "../../dist/page"));
  expect(files).toContain("index.html");
});
