import fs from "node:fs";
import path from "node:path";
import { defineConfig } from "tsdown";

/** Stay packages of their own: optional peers, what is large and seldom needed, what reads files beside itself. */
const OWN_PACKAGES =
  /^(?:@ai-sdk|@aws-sdk|@azure-rest|@browsermt|@google-cloud|ai|deepl-node|dictionary-..|docx|fast-xml-parser|gettext-parser|hunspell-asm|jsonc-parser|libsql|playwright-core|undici)(?:\/|$)/;
const PACKAGE = /^(?!node:)[@a-z]/;

/** The notices that the licences of bundled packages ask for, in one file beside the bundle. */
const thirdPartyLicenses = {
  name: "third-party-licenses",
  generateBundle(
    this: { emitFile(file: { type: "asset"; fileName: string; source: string }): void },
    _: unknown,
    bundle: Record<string, { moduleIds?: readonly string[] }>,
  ): void {
    const folders = Object.values(bundle)
      .flatMap(({ moduleIds = [] }) => moduleIds)
      .flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []);
    const notices = [...new Set(folders)].sort().map((folder) => {
      const { name, version, license } = JSON.parse(
        fs.readFileSync(path.join(folder, "package.json"), "utf8"),
      ) as Record<string, string>;
      const file = fs.readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      if (file === undefined) throw new Error(`${name} has no licence file, so it cannot be bundled.`);
      return `${name} ${version} (${license})\n\n${fs.readFileSync(path.join(folder, file), "utf8").trim()}`;
    });
    this.emitFile({
      type: "asset",
      fileName: "third-party-licenses.txt",
      source: `${notices.join(`\n\n${"-".repeat(80)}\n\n`)}\n`,
    });
  },
};

const shared = {
  format: "esm",
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
} as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      cli: "src/cli.ts",
      // A thread of its own, started by its file name.
      "bergamot-worker": "src/provider/bergamot/worker.ts",
    },
    // A start that reads some sixty files takes half the time of one that reads six hundred.
    deps: { alwaysBundle: (id) => PACKAGE.test(id) && !OWN_PACKAGES.test(id) },
    plugins: [thirdPartyLicenses],
    dts: false,
  },
  { ...shared, entry: { index: "src/index.ts" }, outDir: "dist/library", dts: true },
]);
