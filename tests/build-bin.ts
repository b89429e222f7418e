import { build } from "tsdown";
import { build as buildPage } from "vite";

/** The end-to-end tests run the real bin and the real page: built anew from the sources under test. */
export default async function buildBin(): Promise<void> {
  await build({ logLevel: "silent" });
  await buildPage({ configFile: "src/review/page/vite.config.ts", logLevel: "silent" });
}
