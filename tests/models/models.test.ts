/** `communique models`, by the bin: from mirrors on the loopback interface, and from folders. */
import fs from "node:fs";
import { createServer } from "node:http";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../support/desk.ts";
import {
  FRENCH,
  installedModels,
  looseModels,
  mirroredModels,
  RUSSIAN,
  serveFolder,
  sha256,
} from "../support/models.ts";
import { launchBin, type Running } from "../support/running.ts";

interface Place {
  readonly models: string;
  start(...args: string[]): Running;
  run(...args: string[]): Running["ended"];
}

function place(env: NodeJS.ProcessEnv = {}): Place {
  const folder = temporaryFolder();
  const models = path.join(folder, "cache/communique/models");
  const own = { COMMUNIQUE_MODELS: "", XDG_CACHE_HOME: path.join(folder, "cache"), ...env };
  const start = (...args: string[]): Running => launchBin(folder, ["models", ...args], { env: own });
  return { models, start, run: (...args) => start(...args).ended };
}

interface ModelsList {
  readonly folder: string;
  readonly models: readonly {
    pair: string;
    architecture: string;
    pinned: boolean;
    files: { sha256: string }[];
  }[];
  readonly pairs: readonly { pair: string; chain: string[] | null; missing: string[] }[];
}

async function listed(at: Place): Promise<ModelsList> {
  return JSON.parse((await at.run("list", "--json")).stdout) as ModelsList;
}

/** Every file of every installed model lies there whole, and nothing else. */
async function expectWhole(at: Place, pairs: readonly string[]): Promise<void> {
  const { models } = await listed(at);
  expect(models.map(({ pair }) => pair).sort()).toEqual([...pairs].sort());
  const hashes = models.flatMap(({ files }) => files.map((file) => file.sha256));
  const there = fs.existsSync(path.join(at.models, "files"))
    ? fs.readdirSync(path.join(at.models, "files"))
    : [];
  expect(there.sort()).toEqual([...new Set(hashes)].sort());
  for (const name of there) expect(sha256(fs.readFileSync(path.join(at.models, "files", name)))).toBe(name);
  const left = fs.existsSync(path.join(at.models, "partial"))
    ? fs.readdirSync(path.join(at.models, "partial"))
    : [];
  expect(left).toEqual([]);
  expect(fs.readdirSync(at.models).filter((name) => name.endsWith(".lock"))).toEqual([]);
}

describe("models install", () => {
  it("takes models from a mirror into the user's cache, shows their licence, and removes them", async () => {
    const mirror = await serveFolder(mirroredModels({ "en-fr": FRENCH, "en-ru": RUSSIAN }));
    const at = place();
    const { code, stderr, stdout } = await at.run("install", "en-fr", "en-ru", "--from", mirror.url);
    expect(stderr).toMatch(/Installed: en-fr {2}tiny, 0\.6 MB, licence MPL-2\.0/);
    expect(stderr).toContain("MPL-2.0: https://mozilla.org/MPL/2.0/");
    expect(stderr).toContain("This version of communique does not know the model en-fr");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    await expectWhole(at, ["en-fr", "en-ru"]);
    const files = mirror.asked.length;
    const again = await at.run("install", "en-fr", "--from", mirror.url);
    expect(again.stderr).toContain("Installed already: en-fr");
    expect(mirror.asked.length).toBe(files + 1);
    expect((await at.run("remove", "en-ru")).code).toBe(0);
    await expectWhole(at, ["en-fr"]);
    expect((await at.run("remove", "en-fr", "fr-en")).stderr).toMatch(
      /en-fr is removed\.\nfr-en is not installed\./,
    );
    await expectWhole(at, []);
  });

  it("chooses the architecture: base-memory, base, tiny, or the one that is asked for", async () => {
    const mirror = mirroredModels({ "en-fr": FRENCH }, ["tiny", "base-memory", "base"]);
    const at = place();
    await at.run("install", "en-fr", "--from", mirror);
    expect((await listed(at)).models[0]?.architecture).toBe("base-memory");
    await at.run("install", "en-fr", "--from", mirror, "--architecture", "tiny");
    expect((await listed(at)).models[0]?.architecture).toBe("tiny");
    const small = mirroredModels({ "en-fr": FRENCH });
    const { code, stderr } = await at.run("install", "en-fr", "--from", small, "--architecture", "base");
    expect(code).toBe(2);
    expect(stderr).toMatch(/no model of the architecture base for en-fr: it has tiny\./);
    expect((await at.run("install", "en-fr", "--architecture", "huge")).stderr).toMatch(
      /one of base-memory, base, tiny/,
    );
    expect((await at.run("install", "en-de")).stderr).toMatch(
      /out of en-fr, .* was expected, and "en-de" came/,
    );
  });

  it("takes both models of a pair that goes through English, and those of the desk without a pair", async () => {
    const mirror = mirroredModels({ "fr-en": FRENCH, "en-ru": RUSSIAN, "en-fr": FRENCH });
    const at = place();
    expect((await at.run("install", "fr-ru", "--from", mirror)).code).toBe(0);
    await expectWhole(at, ["fr-en", "en-ru"]);
    expect((await at.run("list")).stdout).toContain("fr-ru  through English: fr-en + en-ru");
    expect((await at.run("install", "--from", mirror)).stderr).toContain("Language pairs were expected");
    const desk = temporaryFolder();
    const env = { COMMUNIQUE_MODELS: at.models };
    await launchBin(desk, ["init"], { env }).ended;
    expect((await launchBin(desk, ["models", "install", "--from", mirror], { env }).ended).code).toBe(0);
    await expectWhole(at, ["fr-en", "en-ru", "en-fr"]);
    fs.appendFileSync(
      path.join(desk, "pipeline/pipeline.yaml"),
      "providers: { bergamot: { models: ./mine } }\n",
    );
    await launchBin(desk, ["models", "install", "en-fr", "--from", mirror], { env }).ended;
    expect(fs.existsSync(path.join(desk, "mine/en-fr.json"))).toBe(true);
  });

  it("takes loose files, packed or not whatever their names say, and another machine's folder", async () => {
    for (const packed of [false, true]) {
      const at = place();
      const folder = looseModels({ "en-fr": FRENCH }, { packed });
      const { code, stderr } = await at.run("install", "en-fr", "--from", folder);
      expect(code).toBe(0);
      expect(stderr).toContain("No hash vouches for model.enfr");
      await expectWhole(at, ["en-fr"]);
    }
    const misnamed = looseModels({ "en-fr": FRENCH });
    const vocabulary = path.join(misnamed, "vocab.enfr.spm");
    fs.writeFileSync(vocabulary, gzipSync(fs.readFileSync(vocabulary)));
    const at = place();
    expect((await at.run("install", "en-fr", "--from", misnamed)).code).toBe(0);
    await expectWhole(at, ["en-fr"]);
    const other = await installedModels({ "en-ru": RUSSIAN });
    expect((await at.run("install", "en-ru", "--from", other)).code).toBe(0);
    await expectWhole(at, ["en-fr", "en-ru"]);
    const { code, stderr } = await at.run("install", "ru-en", "--from", misnamed);
    expect(code).toBe(2);
    expect(stderr).toMatch(/has no model for ru-en/);
    expect((await at.run("install", "en-fr", "--from", "./nowhere")).stderr).toMatch(/a folder or an http/);
  });

  it("goes on after a broken line where it stopped", async () => {
    const mirror = await serveFolder(mirroredModels({ "en-fr": FRENCH }));
    let cuts = 0;
    mirror.fault = (file, bytes, response) => {
      if (!file.includes("model.enfr") || cuts === 2) return undefined;
      cuts++;
      response.writeHead(mirror.asked.at(-1)!.includes("bytes=") ? 206 : 200, {
        "content-length": bytes.length,
      });
      response.write(bytes.subarray(0, 2_000), () => response.destroy());
      return "handled";
    };
    const at = place();
    expect((await at.run("install", "en-fr", "--from", mirror.url)).code).toBe(0);
    const ranges = mirror.asked
      .filter((line) => line.includes("model.enfr"))
      .map((line) => line.split(" ")[1]);
    expect(ranges).toEqual([undefined, "bytes=2000-", "bytes=4000-"]);
    await expectWhole(at, ["en-fr"]);
  });

  it("goes on after a kill where it stopped, and begins anew where the file has changed meanwhile", async () => {
    const folder = mirroredModels({ "en-fr": FRENCH });
    const mirror = await serveFolder(folder);
    const at = place();
    const killed = async (): Promise<void> => {
      mirror.fault = (file, bytes, response) => {
        if (!file.includes("model.enfr")) return undefined;
        response.writeHead(200, { "content-length": bytes.length }).write(bytes.subarray(0, 3_000));
        return "handled";
      };
      const { child, ended } = at.start("install", "en-fr", "--from", mirror.url);
      const partial = path.join(at.models, "partial");
      const came = (): boolean =>
        fs.readdirSync(partial).some((name) => fs.statSync(path.join(partial, name)).size === 3_000);
      while (!fs.existsSync(partial) || !came()) await sleep(20);
      child.kill("SIGKILL");
      await ended;
      expect((await listed(at)).models).toEqual([]);
      mirror.fault = undefined;
      mirror.asked.length = 0;
    };
    const fetched = (): string[] => mirror.asked.filter((line) => line.includes("model.enfr"));
    await killed();
    expect((await at.run("install", "en-fr", "--from", mirror.url)).code).toBe(0);
    expect(fetched().map((line) => line.split(" ")[1])).toEqual(["bytes=3000-"]);
    await expectWhole(at, ["en-fr"]);

    await at.run("remove", "en-fr");
    await killed();
    for (const name of fs.readdirSync(path.join(at.models, "partial")))
      fs.writeFileSync(path.join(at.models, "partial", name), "of another file");
    expect((await at.run("install", "en-fr", "--from", mirror.url)).code).toBe(0);
    await expectWhole(at, ["en-fr"]);
  });

  it("installs no file with another hash, and none that is damaged", async () => {
    const folder = mirroredModels({ "en-fr": FRENCH });
    const mirror = await serveFolder(folder);
    const at = place();
    const model = path.join(folder, "models/en-fr/tiny/model.enfr.intgemm.alphas.bin.gz");
    const whole = fs.readFileSync(model);
    for (const [spoiled, message] of [
      [gzipSync("something else"), /the SHA-256 [0-9a-f]{64} was expected, and the file has/],
      [whole.subarray(0, 2_500), /the file is damaged: it cannot be unpacked/],
      [Buffer.alloc(0), /the file is empty/],
    ] as const) {
      fs.writeFileSync(model, spoiled);
      const { code, stderr } = await at.run("install", "en-fr", "--from", mirror.url);
      expect(stderr).toMatch(message);
      expect(stderr).toContain(`${mirror.url}/models/en-fr/tiny/model.enfr`);
      expect(code).toBe(2);
      expect((await listed(at)).models).toEqual([]);
    }
    fs.writeFileSync(model, whole);
    expect((await at.run("install", "en-fr", "--from", mirror.url)).code).toBe(0);
    // A file of an installed model that is spoiled later is mended by installing again.
    const [installed] = (await listed(at)).models;
    fs.writeFileSync(path.join(at.models, "files", installed!.files[0]!.sha256), "spoiled");
    expect((await at.run("install", "en-fr", "--from", mirror.url)).stderr).toContain("Installed: en-fr");
    await expectWhole(at, ["en-fr"]);
  });

  it("holds Mozilla's own models to the hashes that are shipped, whatever a mirror says", async () => {
    const folder = mirroredModels({ "en-fr": FRENCH }, ["base-memory"]);
    const list = path.join(folder, "db/models.json");
    const known = "6322e296d4fecfe395a8d5723da4ec37ecbe6d7613bb1dfcf4b28e2a47498b68";
    fs.writeFileSync(
      list,
      fs.readFileSync(list, "utf8").replace(/(?<="uncompressedHash":")[0-9a-f]+/, known),
    );
    const { code, stderr } = await place().run("install", "en-fr", "--from", folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/vocab\.enfr\.spm\.gz: the SHA-256 5dcadaad[0-9a-f]+ was expected/);
  });

  it("may run twice at once: one installs, the other waits and finds it done", async () => {
    const mirror = await serveFolder(mirroredModels({ "en-fr": FRENCH }));
    const at = place();
    let free: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    mirror.fault = (file, bytes, response) => {
      if (!file.includes("vocab")) return undefined;
      void held.then(() => response.writeHead(200).end(bytes));
      return "handled";
    };
    const first = at.start("install", "en-fr", "--from", mirror.url);
    while (!mirror.asked.some((line) => line.includes("vocab"))) await sleep(20);
    const second = at.start("install", "en-fr", "--from", mirror.url);
    while (!second.told().includes("is installing models")) await sleep(20);
    expect(second.told()).toContain(
      `Process ${first.child.pid ?? 0} is installing models; waiting for it to end.`,
    );
    free();
    expect((await first.ended).stderr).toContain("Installed: en-fr");
    expect((await second.ended).stderr).toContain("Installed already: en-fr");
    expect(mirror.asked.filter((line) => line.includes("vocab"))).toHaveLength(1);
    await expectWhole(at, ["en-fr"]);
  });

  it("says what to fetch, from where, and where to put it, where there is no network", async () => {
    const at = place();
    const { code, stderr } = await at.run("install", "en-fr", "--from", "http://127.0.0.1:1");
    expect(code).toBe(2);
    expect(stderr).toContain("http://127.0.0.1:1/db/models.json could not be fetched: ECONNREFUSED.");
    expect(stderr).toContain("communique models install PAIR --from FOLDER");
    const folder = mirroredModels({ "en-fr": FRENCH });
    const mirror = await serveFolder(folder);
    fs.rmSync(path.join(folder, "models/en-fr/tiny/lex.50.50.enfr.s2t.bin.gz"));
    const missing = await at.run("install", "en-fr", "--from", mirror.url);
    expect(missing.stderr).toMatch(/lex\.50\.50\.enfr\.s2t\.bin\.gz could not be fetched: HTTP 404\./);
    expect(missing.code).toBe(2);
  });

  it("goes through the proxy of the environment", async () => {
    const mirror = await serveFolder(mirroredModels({ "en-fr": FRENCH }));
    const through: string[] = [];
    const proxy = createServer().on("connect", (request, client: net.Socket) => {
      through.push(request.url ?? "");
      const { port } = new URL(mirror.url);
      const server = net.connect(Number(port), "127.0.0.1", () => {
        client.write("HTTP/1.1 200 OK\r\n\r\n");
        server.pipe(client).pipe(server);
      });
      for (const socket of [client, server]) socket.on("error", () => undefined);
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void proxy.close());
    const { port } = proxy.address() as AddressInfo;
    const at = place({ HTTP_PROXY: `http://127.0.0.1:${port}` });
    const { code, stderr } = await at.run("install", "en-fr", "--from", "http://models.invalid");
    expect(stderr).toContain("Installed: en-fr");
    expect(code).toBe(0);
    expect(new Set(through)).toEqual(new Set(["models.invalid:80"]));
  });
});
