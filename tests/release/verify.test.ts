/** A released folder that is not what its manifest says, or whose manifest is not what was signed, is named file by file. */
import { generateKeyPairSync } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashesOf, repositoryDesk, temporaryFolder } from "../support/desk.ts";

interface Verified {
  readonly sound: boolean;
  readonly signed: boolean;
  readonly signatureChecked: boolean;
  readonly problems: readonly { file: string; problem: string }[];
}

const keys = temporaryFolder(afterAll);
const desk = repositoryDesk(temporaryFolder(afterAll));
const PRIVATE = path.join(keys, "press.pem");
const PUBLIC = path.join(keys, "press.pub.pem");
const OTHER = path.join(keys, "other.pub.pem");

function writeKeys(kind: "ed25519" | "x25519", own: string | undefined, open: string): string {
  // The two overloads of generateKeyPairSync do not take a union.
  const { privateKey, publicKey } =
    kind === "ed25519" ? generateKeyPairSync("ed25519") : generateKeyPairSync("x25519");
  const secret = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  if (own !== undefined) fs.writeFileSync(own, secret, { mode: 0o600 });
  fs.writeFileSync(open, publicKey.export({ type: "spki", format: "pem" }));
  return secret;
}

beforeAll(() => {
  writeKeys("ed25519", PRIVATE, PUBLIC);
  writeKeys("ed25519", undefined, OTHER);
  const { code, stderr } = desk.run("release", "--format", "txt,html", "--sign", PRIVATE);
  expect(code, stderr).toBe(0);
});

/** A copy of the release in which something was done to it, and what verify says of that. */
function verified(spoil: (folder: string) => void, ...args: string[]): { code: number | null } & Verified {
  const folder = path.join(temporaryFolder(), "output");
  fs.cpSync(path.join(desk.root, "output"), folder, { recursive: true });
  spoil(folder);
  const before = hashesOf({ ...desk, root: folder }, ".");
  const { code, stdout } = desk.run("verify", folder, "--json", ...args);
  expect(hashesOf({ ...desk, root: folder }, ".")).toEqual(before);
  return { code, ...(JSON.parse(stdout) as Verified) };
}

const untouched = (): void => undefined;

describe("verify", () => {
  it("says that a release is whole, and whether its signature was looked at", () => {
    expect(verified(untouched)).toMatchObject({
      code: 0,
      sound: true,
      signed: true,
      signatureChecked: false,
      problems: [],
    });
    expect(verified(untouched, "--key", PUBLIC)).toMatchObject({
      code: 0,
      sound: true,
      signatureChecked: true,
    });
    const folder = path.join(desk.root, "output");
    expect(desk.run("verify", folder).stderr).toContain("--key");
  });

  it.each<[string, string, (folder: string) => void]>([
    [
      "differs",
      "aes-moscow/fr.txt",
      (folder) => {
        fs.appendFileSync(path.join(folder, "aes-moscow/fr.txt"), " ");
      },
    ],
    [
      "missing",
      "aes-moscow/ru.html",
      (folder) => {
        fs.rmSync(path.join(folder, "aes-moscow/ru.html"));
      },
    ],
    [
      "extra",
      "aes-moscow/de.html",
      (folder) => {
        fs.writeFileSync(path.join(folder, "aes-moscow/de.html"), "slipped in");
      },
    ],
    [
      "differs",
      "index.html",
      (folder) => {
        fs.writeFileSync(path.join(folder, "index.html"), "<p>another list");
      },
    ],
    [
      "missing",
      "aes-moscow/en.txt",
      (folder) => {
        fs.rmSync(path.join(folder, "aes-moscow"), { recursive: true });
      },
    ],
    [
      "no manifest",
      "manifest.json",
      (folder) => {
        fs.writeFileSync(path.join(folder, "manifest.json"), '{"manifest": 2}');
      },
    ],
    [
      "no manifest",
      "manifest.json",
      (folder) => {
        fs.rmSync(path.join(folder, "manifest.json"));
      },
    ],
  ])("finds what is %s: %s", (problem, file, spoil) => {
    const { code, sound, problems } = verified(spoil);
    expect([code, sound]).toEqual([1, false]);
    expect(problems).toContainEqual({ file, problem });
  });

  it("reads nothing outside the folder, whatever the manifest lists", () => {
    const { code, problems } = verified((folder) => {
      const manifest = path.join(folder, "manifest.json");
      const text = fs.readFileSync(manifest, "utf8");
      fs.writeFileSync(manifest, text.replace('"aes-moscow/fr.txt"', '"../../press.pem"'));
    });
    expect(code).toBe(1);
    expect(problems).toContainEqual({ file: "../../press.pem", problem: "outside" });
  });

  it.each<[string, string, (folder: string) => void]>([
    ["wrong signature", OTHER, untouched],
    [
      "wrong signature",
      PUBLIC,
      (folder) => {
        const manifest = path.join(folder, "manifest.json");
        fs.appendFileSync(manifest, "\n");
      },
    ],
    [
      "wrong signature",
      PUBLIC,
      (folder) => {
        fs.writeFileSync(path.join(folder, "manifest.json.sig"), "not base64\0");
      },
    ],
    [
      "unsigned",
      PUBLIC,
      (folder) => {
        fs.rmSync(path.join(folder, "manifest.json.sig"));
      },
    ],
  ])("says %s (%#)", (problem, key, spoil) => {
    const { code, sound, problems } = verified(spoil, "--key", key);
    expect([code, sound]).toEqual([1, false]);
    expect(problems).toEqual([{ file: "manifest.json.sig", problem }]);
  });

  it("prints each file with what is wrong with it", () => {
    const folder = path.join(temporaryFolder(), "output");
    fs.cpSync(path.join(desk.root, "output"), folder, { recursive: true });
    fs.appendFileSync(path.join(folder, "aes-moscow/fr.txt"), " ");
    const { code, stdout, stderr } = desk.run("verify", folder);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^aes-moscow\/fr\.txt +differs$/m);
  });
});

describe("a key", () => {
  it("that is none stops before anything is built, and its content is not shown", () => {
    const wrong = path.join(keys, "wrong.pem");
    const secret = writeKeys("x25519", wrong, path.join(keys, "wrong.pub.pem"));
    fs.writeFileSync(path.join(keys, "text.pem"), "hunter2");
    const other = repositoryDesk();
    for (const [file, word] of [
      [wrong, secret.split("\n")[1]!],
      [path.join(keys, "text.pem"), "hunter2"],
      [path.join(keys, "none.pem"), "hunter2"],
    ] as const) {
      const { code, stdout, stderr } = other.run("release", "--sign", file);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(file);
      expect(stderr).not.toContain(word);
    }
    expect(other.exists("output")).toBe(false);
    expect(desk.run("verify", "output", "--key", path.join(keys, "wrong.pub.pem")).code).toBe(2);
  });

  it("is not written into anything that is released", () => {
    const [, line] = fs.readFileSync(PRIVATE, "utf8").split("\n");
    for (const file of fs.readdirSync(path.join(desk.root, "output"), {
      recursive: true,
      withFileTypes: true,
    }))
      if (file.isFile())
        expect(fs.readFileSync(path.join(file.parentPath, file.name), "utf8")).not.toContain(line);
  });

  it("gives the same signature for the same release", () => {
    const first = desk.read("output/manifest.json.sig");
    expect(first).toMatch(/^[A-Za-z0-9+/]{86}==\n$/);
    expect(desk.run("release", "--format", "txt,html", "--sign", PRIVATE).code).toBe(0);
    expect(desk.read("output/manifest.json.sig")).toBe(first);
    expect(desk.run("release", "--format", "txt,html").code).toBe(0);
    expect(desk.exists("output/manifest.json.sig")).toBe(false);
  });
});
