import type { Desk } from "../desk/desk.ts";
import type { Language } from "../model/language.ts";
import { severityOf } from "./severity.ts";

/** What checks need to have loaded before they run: await it once before `checkEdition`. */
export async function prepareChecks(desk: Desk, languages: readonly Language[]): Promise<void> {
  if (severityOf(desk.config, "spelling") === "off") return;
  const { loadSpellers } = await import("./speller.ts");
  await loadSpellers(desk, languages);
}
