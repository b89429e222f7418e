/**
 * PDF: the edition's page as Chromium prints it, tagged and with bookmarks, words hyphenated by the language's own rules.
 * playwright-core is an optional peer; the browser is the one that COMMUNIQUE_CHROMIUM names, or Debian's and Chrome's usual.
 */
import { firstThere } from "../workspace/programs.ts";
import type { Browser } from "playwright-core";
import { Failure } from "../model/failure.ts";
import type { FileFormat } from "../model/edition.ts";
import { compose, writePage } from "./html.ts";
import { hyphenated } from "./hyphenate.ts";

/** Where a Chromium usually stands. */
export const CHROMIUM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

let browser: Promise<Browser> | undefined;

export const pdf: FileFormat = {
  id: "pdf",
  extension: "pdf",
  async make(edition) {
    const parts = compose(edition);
    const body = await hyphenated(parts.body, edition.language);
    const text = writePage(edition, { ...parts, body });
    const context = await (
      await (browser ??= launch())
    ).newContext({ javaScriptEnabled: false, offline: true });
    try {
      const page = await context.newPage();
      await page.setContent(text, { waitUntil: "load" });
      return withoutClock(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    } finally {
      await context.close();
    }
  },
  async close() {
    const open = await browser;
    browser = undefined;
    await open?.close();
  },
};

async function launch(): Promise<Browser> {
  const wanted = process.env["COMMUNIQUE_CHROMIUM"];
  const executablePath = firstThere(wanted === undefined || wanted === "" ? CHROMIUM : [wanted]);
  if (executablePath === undefined) {
    throw new Failure(
      `The format pdf needs Chromium, and there is none at ${wanted ?? CHROMIUM.join(", ")}.`,
      {
        hint: "Install it (Debian: `apt install chromium`), or name it in COMMUNIQUE_CHROMIUM.",
      },
    );
  }
  let chromium: typeof import("playwright-core").chromium;
  try {
    ({ chromium } = await import("playwright-core"));
  } catch (cause) {
    throw new Failure("The format pdf needs the package playwright-core, which is not installed.", {
      hint: "`npm install playwright-core@^1.65.1` adds it.",
      cause,
    });
  }
  // The page is ours, loads nothing and runs nothing; as root, Chromium has no sandbox of its own.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...args, "--disable-gpu", "--font-render-hinting=none"] });
}

/** Chromium writes when it printed; of the same length, so that no offset in the file moves. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const still = text.replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, (field) =>
    field.replace(/D:\d{14}/, "D:19700101000000"),
  );
  return Buffer.from(still, "latin1");
}
