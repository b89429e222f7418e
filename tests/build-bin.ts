import { build } from "tsdown";

/** The end-to-end tests run the real bin: built anew from the sources under test. */
export default async function buildBin(): Promise<void> {
  await build({ logLevel: "silent" });
}
