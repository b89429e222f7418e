/** Whether this machine has a browser for the tests that want one. In CI it must. */
import { CHROMIUM } from "../../src/format/pdf.ts";
import { firstThere } from "../../src/workspace/programs.ts";

let told = false;

/** Throws in CI where there is none; elsewhere says once that its tests are left out. */
export function chromiumIsThere(): boolean {
  if (firstThere(CHROMIUM) !== undefined) return true;
  if (process.env["CI"] !== undefined) throw new Error(`No Chromium at ${CHROMIUM.join(", ")}.`);
  if (!told)
    process.stderr.write(
      "SKIPPED: tests in a browser, for there is no Chromium here (`apt install chromium`).\n",
    );
  told = true;
  return false;
}
