import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Workspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "../support/desk.ts";

describe("the workspace", () => {
  it.each(["../secret.txt", "seeds/../../secret.txt", "/etc/passwd"])(
    "neither reads nor writes %s",
    (file) => {
      const outer = temporaryFolder();
      fs.writeFileSync(path.join(outer, "secret.txt"), "secret");
      fs.mkdirSync(path.join(outer, "desk"));
      const workspace = new Workspace(path.join(outer, "desk"));
      expect(() => workspace.read(file)).toThrow(/outside the workspace/);
      expect(() => workspace.write(file, "x")).toThrow(/outside the workspace/);
      expect(fs.readFileSync(path.join(outer, "secret.txt"), "utf8")).toBe("secret");
    },
  );

  it("does not follow a link out of it, be it the file or a folder on the way", () => {
    const outer = temporaryFolder();
    const root = path.join(outer, "desk");
    fs.mkdirSync(path.join(outer, "elsewhere"));
    fs.mkdirSync(path.join(root, "seeds"), { recursive: true });
    fs.writeFileSync(path.join(outer, "elsewhere/a.txt"), "secret");
    fs.symlinkSync(path.join(outer, "elsewhere/a.txt"), path.join(root, "seeds/a.txt"));
    fs.symlinkSync(path.join(outer, "elsewhere"), path.join(root, "locales"));
    const workspace = new Workspace(root);
    expect(() => workspace.read("seeds/a.txt")).toThrow(/outside the workspace/);
    expect(() => workspace.write("locales/a.txt", "x")).toThrow(/outside the workspace/);
    expect(() => workspace.list("locales")).toThrow(/outside the workspace/);
    expect(fs.readFileSync(path.join(outer, "elsewhere/a.txt"), "utf8")).toBe("secret");
  });

  it("writes a file whole, makes its folder, and leaves an unchanged one alone", () => {
    const root = temporaryFolder();
    const workspace = new Workspace(root);
    expect(workspace.write("a/b/c.txt", "one")).toBe(true);
    const before = fs.statSync(path.join(root, "a/b/c.txt")).mtimeMs;
    expect(workspace.write("a/b/c.txt", "one")).toBe(false);
    expect(fs.statSync(path.join(root, "a/b/c.txt")).mtimeMs).toBe(before);
    expect(fs.readdirSync(path.join(root, "a/b"))).toEqual(["c.txt"]);
  });

  it("takes over the write lock of a process that is gone, and frees its own", () => {
    const root = temporaryFolder();
    const workspace = new Workspace(root);
    fs.mkdirSync(path.join(root, ".communique"));
    const lock = path.join(root, ".communique/write.lock");
    fs.writeFileSync(lock, "999999999");
    expect(workspace.exclusively(() => fs.readFileSync(lock, "utf8"))).toBe(String(process.pid));
    expect(fs.existsSync(lock)).toBe(false);
  });

  it.each(["999999999", String(process.pid)])(
    "takes over the claim of a build that is gone (%s)",
    async (pid) => {
      const root = temporaryFolder();
      fs.mkdirSync(path.join(root, ".communique"));
      const lock = path.join(root, ".communique/run.lock");
      // In a container a killed build and the next one often have the same process id.
      fs.writeFileSync(lock, pid);
      const told: string[] = [];
      const notices = {
        onWait: (owner: number) => void told.push(`waits for ${owner}`),
        onStale: (owner: number | undefined) => void told.push(`stale: ${owner}`),
      };
      const free = await new Workspace(root).claim(0, notices);
      expect(told).toEqual([`stale: ${pid}`]);
      await expect(new Workspace(root).claim(0, notices)).rejects.toThrow(
        `Process ${process.pid} is building`,
      );
      free();
      expect(fs.existsSync(lock)).toBe(false);
    },
  );

  it("frees the lock when the work under it fails", () => {
    const workspace = new Workspace(temporaryFolder());
    expect(() =>
      workspace.exclusively(() => {
        throw new Error("disk full");
      }),
    ).toThrow("disk full");
    expect(workspace.exclusively(() => "again")).toBe("again");
  });
});
