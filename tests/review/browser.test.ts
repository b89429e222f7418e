/** The review desk in a real browser: what a reviewer does, with the mouse and without, in every language and width. */
import axeCore from "axe-core";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM } from "../../src/format/pdf.ts";
import { firstThere } from "../../src/workspace/programs.ts";
import { chromiumIsThere } from "../support/chromium.ts";
import { repositoryDesk } from "../support/desk.ts";
import { reviewDesk, type RunningDesk } from "./running-desk.ts";

const LOCALE = "locales/fr/aes-moscow.json";
const HERE = chromiumIsThere();

let browser: Browser;
beforeAll(async () => {
  if (!HERE) return;
  const executablePath = firstThere(CHROMIUM)!;
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
});
afterAll(async () => {
  if (HERE) await browser.close();
});

type Visit = Parameters<Browser["newContext"]>[0];

async function visit(
  running: RunningDesk,
  options: Visit = {},
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (said) => {
    if (said.type() === "error" && !/40[39]|422/.test(said.text())) faults.push(said.text());
  });
  await page.goto(running.url);
  await page.locator("h1").waitFor();
  return { page, context, faults };
}

async function open(page: Page, hash = "#/article/fr/aes-moscow"): Promise<void> {
  await page.goto(new URL(`/${hash}`, page.url()).href);
  await page.locator(".row, .names li").first().waitFor();
}

function rowOf(page: Page, text: string): ReturnType<Page["locator"]> {
  return page.locator(".row", { hasText: text });
}

async function axe(page: Page): Promise<string[]> {
  // Through the debugger, which the page's policy does not concern.
  await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate<{
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  }>("axe.run()");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

describe.skipIf(!HERE)("in the browser", () => {
  it("a text is edited, checked while it is written, saved, approved, and undone", async () => {
    const running = await reviewDesk();
    const { page, faults } = await visit(running);
    await page.getByRole("link", { name: /français.*19 of 19/ }).click();
    const row = rowOf(page, "three ministers held");
    await row.getByRole("button", { name: "Edit" }).click();
    const field = row.getByRole("textbox");
    const before = await field.inputValue();
    await field.fill(before.replace("trois", "quatre"));
    await row.getByText("number-changed").first().waitFor();
    expect(running.desk.read(LOCALE)).toContain("les trois ministres ont tenu");
    await field.fill(before.replace("à huis clos", "à portes fermées"));
    await field.press("Control+s");
    await row.getByText("draft", { exact: true }).waitFor();
    expect(running.desk.read(LOCALE)).toContain("à portes fermées");
    await row.getByRole("button", { name: "Approve" }).click();
    await row.getByText("approved", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await row.getByText("à huis clos").waitFor();
    expect(running.desk.read(LOCALE)).toContain("à huis clos");
    expect(faults).toEqual([]);
  });

  it("a name is offered after a brace and put in; a wrong text is not approved", async () => {
    const running = await reviewDesk();
    const { page } = await visit(running);
    await open(page);
    const row = rowOf(page, "Their Excellencies");
    await row.getByRole("button", { name: "Edit" }).click();
    const field = row.getByRole("textbox");
    await field.fill("Le ministre ");
    await field.pressSequentially("{lav");
    await page.getByRole("option", { name: /sergey_lavrov/ }).waitFor();
    await field.press("Enter");
    expect(await field.inputValue()).toBe("Le ministre {sergey_lavrov}");
    await field.press("Control+Enter");
    await page.getByText("It has errors, so it cannot be approved.").waitFor();
  });

  it("two tabs and a text editor never overwrite each other: both texts are shown", async () => {
    const running = await reviewDesk();
    const { page, context } = await visit(running);
    const other = await context.newPage();
    await open(page);
    await other.goto(page.url());
    const [mine, theirs] = [rowOf(page, "three ministers held"), rowOf(other, "three ministers held")];
    await mine.getByRole("button", { name: "Edit" }).click();
    await mine.getByRole("textbox").fill("Mon texte.");
    await theirs.getByRole("button", { name: "Edit" }).click();
    await theirs.getByRole("textbox").fill("Leur texte.");
    await theirs.getByRole("button", { name: "Save" }).click();
    await mine.getByRole("alert").getByText("Leur texte.").waitFor();
    expect(await mine.getByRole("textbox").inputValue()).toBe("Mon texte.");
    await mine.getByRole("button", { name: "Save", exact: true }).click();
    expect(running.desk.read(LOCALE)).toContain("Leur texte.");
    await mine.getByRole("button", { name: "Keep theirs" }).click();
    await mine.getByRole("alert").waitFor({ state: "detached" });
    running.desk.write(LOCALE, running.desk.read(LOCALE).replace("Leur texte.", "Un troisième texte."));
    await mine.getByText("Un troisième texte.").waitFor();
    await theirs.getByText("Un troisième texte.").waitFor();
  });

  it("a changed source is shown word by word, with what is risky about it", async () => {
    const desk = repositoryDesk();
    const seed = "seeds/aes-moscow.txt";
    desk.write(seed, desk.read(seed).replace("three ministers held", "four ministers must not have held"));
    desk.run("build", "--no-draft");
    const { page } = await visit(await reviewDesk(desk));
    await open(page);
    await page.getByLabel("State").selectOption("stale");
    expect(await page.locator(".row").count()).toBe(1);
    expect(await page.locator("del").innerText()).toBe("three");
    expect(await page.locator(".risks").innerText()).toMatch(/a number.*a negation/);
  });

  it("everything can be done from the keyboard", async () => {
    const running = await reviewDesk();
    const { page } = await visit(running);
    await open(page);
    for (let step = 0; step < 5; step++) await page.keyboard.press("j");
    await page.locator(".row.current", { hasText: "three ministers held" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type(" Voilà.");
    await page.keyboard.press("Control+Enter");
    await page.locator(".row.current", { hasText: "Under the chairmanship" }).waitFor();
    expect(running.desk.read(LOCALE)).toContain("leurs experts. Voilà.");
    expect(running.desk.read("pipeline/ledger/fr/aes-moscow.json")).toContain('"state":"reviewed"');
    await page.keyboard.press("u");
    await page.getByText("The text is as it was.").waitFor();
    await page.keyboard.press("?");
    await page.getByText("approve and go to the next row").waitFor();
    await page.keyboard.press("?");
    await page.keyboard.press("/");
    await page.keyboard.type("Sahel region");
    expect(await page.locator(".row").count()).toBe(2);
  });

  it("keys that come faster than the page is drawn are followed one by one", async () => {
    const { page } = await visit(await reviewDesk());
    await open(page);
    await page.evaluate(`(async () => {
      for (let step = 0; step < 5; step++) {
        dispatchEvent(new KeyboardEvent("keydown", { key: "j" }));
        await new Promise((drawn) => setTimeout(drawn));
      }
    })()`);
    await page.locator(".row.current", { hasText: "three ministers held" }).waitFor();
    expect(await page.evaluate("document.activeElement.className")).toContain("current");
  });

  it("a word is replaced in the rows that are chosen, and in no argument", async () => {
    const running = await reviewDesk();
    const { page } = await visit(running);
    await open(page);
    await page.getByRole("button", { name: "Replace…" }).click();
    await page.getByLabel("Find", { exact: true }).fill("sahel");
    await page.getByText("Nothing fits.").waitFor();
    await page.getByLabel("Find", { exact: true }).fill("huis clos");
    await page.getByLabel("Replace with").fill("portes fermées");
    await page.getByRole("button", { name: "Replace in 1 row" }).click();
    await rowOf(page, "portes fermées").waitFor();
    expect(running.desk.read(LOCALE)).toContain("à portes fermées");
  });

  it("other drafts are asked for and taken, and a name's card leads to its other rows", async () => {
    const desk = repositoryDesk();
    desk.write(
      "seeds/next.txt",
      "The new region\nDiscussions with the French side will focus on crucial issues for the Sahel region.\n",
    );
    desk.run("build", "next", "--to", "fr", "--no-draft");
    const { page } = await visit(await reviewDesk(desk));
    await open(page, "#/article/fr/next");
    const row = rowOf(page, "Discussions with");
    await row.click();
    await row.getByRole("button", { name: "Other drafts" }).click();
    await row.getByText("memory 92").waitFor();
    await row.getByRole("button", { name: "Take" }).click();
    expect(await row.getByRole("textbox").inputValue()).toContain("partie russe");
    await open(page);
    await rowOf(page, "A strategic dialogue").locator(".chip", { hasText: "Sahel" }).first().hover();
    await page.locator(".card:visible").getByRole("button", { name: "7" }).click();
    await page.locator(".row.current", { hasText: "Discussions with the Russian side" }).waitFor();
  });

  it("the edition is shown beside, and follows what is saved", async () => {
    const running = await reviewDesk();
    const { page } = await visit(running, { viewport: { width: 1600, height: 900 } });
    await open(page);
    await page.getByRole("button", { name: "Edition" }).click();
    const frame = page.frameLocator("iframe");
    await frame.getByText("à huis clos").waitFor();
    running.desk.write(LOCALE, running.desk.read(LOCALE).replace("à huis clos", "en privé"));
    await frame.getByText("en privé").waitFor();
  });

  it("a name is corrected once, and approved", async () => {
    const running = await reviewDesk();
    const { page } = await visit(running);
    await open(page, "#/names/moscow");
    const form = page.getByLabel("moscow, français");
    await form.fill("Moscou-sur-Moskova");
    await form.press("Enter");
    await page.getByText("Saved.").waitFor();
    expect(running.desk.readJson("locales/fr/names.json")["moscow"]).toBe("Moscou-sur-Moskova");
  });

  it.each([
    ["fr-FR", "Modifier", "Noms"],
    ["ru-RU", "Править", "Имена"],
    ["de-DE", "Edit", "Names"],
  ])("speaks the reader's language: %s", async (locale, edit, names) => {
    const { page } = await visit(await reviewDesk(), { locale });
    await open(page);
    expect(await page.getByRole("button", { name: edit, exact: true }).count()).toBe(19);
    expect(await page.getByRole("link", { name: names }).count()).toBe(1);
    expect(await page.locator("html").getAttribute("lang")).toBe(
      locale === "de-DE" ? "en" : locale.slice(0, 2),
    );
  });

  it.each([
    [320, "light"],
    [1280, "dark"],
    [2560, "light"],
  ] as const)("fits %d px, and axe finds nothing serious (%s)", async (width, colorScheme) => {
    const { page } = await visit(await reviewDesk(), { viewport: { width, height: 900 }, colorScheme });
    for (const hash of ["#/", "#/article/fr/aes-moscow", "#/names/moscow"]) {
      await page.goto(new URL(`/${hash}`, page.url()).href);
      await page.locator(".articles li, .row, .names li").first().waitFor();
      if (hash.includes("article")) {
        await page.getByRole("button", { name: "Edit", exact: true }).first().click();
        await page.getByRole("textbox", { name: /^Text for/ }).waitFor();
      }
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(await axe(page), hash).toEqual([]);
    }
  });
});
