/** What one provider has and the others have not, asked of its stand-in. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Provider, TranslateRequest } from "../../src/model/provider.ts";
import { peer } from "../../src/provider/peer.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "../support/desk.ts";
import { providerOf } from "./service-contract.ts";
import { amazonService } from "./stand-ins/amazon.ts";
import { azureService } from "./stand-ins/azure.ts";
import { chatService } from "./stand-ins/chat.ts";
import { deeplService } from "./stand-ins/deepl.ts";
import { googleService } from "./stand-ins/google.ts";
import { libretranslateService } from "./stand-ins/libretranslate.ts";
import { startStandIn, type Service, type StandIn } from "./stand-ins/stand-in.ts";

const never = new AbortController().signal;

async function start(
  service: Service,
  options: Record<string, unknown> = {},
  workspace?: Workspace,
): Promise<{ provider: Provider; standIn: StandIn }> {
  const standIn = await startStandIn(service);
  const entry = { ...service.options(standIn.url), ...options };
  return { provider: await providerOf(service.id, entry, service.settings, workspace), standIn };
}

function ask(provider: Provider, request: Partial<TranslateRequest> = {}): Promise<readonly string[]> {
  return provider.translate({ from: "en", to: "fr", texts: ["Mr Diop spoke."], ...request }, never);
}

describe("deepl", () => {
  const form = ({ asked }: StandIn): URLSearchParams => new URLSearchParams(asked.at(-1)!.body);

  it("asks for no more than it was told", async () => {
    const { provider, standIn } = await start(deeplService());
    await ask(provider);
    expect(Object.fromEntries(form(standIn))).toMatchObject({ source_lang: "en", target_lang: "fr" });
    for (const name of ["context", "formality", "glossary_id", "model_type"])
      expect(form(standIn).has(name)).toBe(false);
  });

  it("sends formality where the language has it, and the English that the desk writes", async () => {
    const { provider, standIn } = await start(deeplService(), { formality: "prefer_more" });
    await ask(provider);
    expect(form(standIn).get("formality")).toBe("prefer_more");
    await ask(provider, { from: "fr", to: "en" });
    expect(form(standIn).get("target_lang")?.toLowerCase()).toBe("en-gb");
    expect(form(standIn).has("formality")).toBe(false);
  });

  it("gives the surroundings of one article, and of several none", async () => {
    const { provider, standIn } = await start(deeplService());
    const one = { title: "Talks resume", before: ["They met."], after: ["He left."] };
    await ask(provider, {
      texts: ["He spoke.", "He left."],
      context: { texts: [one, { ...one, after: [] }] },
    });
    expect(form(standIn).get("context")).toBe("Talks resume\nThey met.\nHe left.");
    await ask(provider, { texts: ["A.", "B."], context: { texts: [one, { title: "Other" }] } });
    expect(form(standIn).has("context")).toBe(false);
  });

  it("keeps one glossary of the names, over runs, in step with their forms", async () => {
    const service = deeplService();
    const { provider, standIn } = await start(service, { glossary: true });
    const names = (table: Record<string, string>): Partial<TranslateRequest> => ({
      context: { names: table },
    });
    await ask(provider, names({ Moscow: "Moscou" }));
    await ask(provider, names({ Moscow: "Moscou" }));
    expect(service.glossaries.map(({ entries }) => entries)).toEqual(["Moscow\tMoscou"]);
    expect(form(standIn).get("glossary_id")).toBe(service.glossaries[0]!.glossary_id);

    // Another run finds it and adds to it.
    const entry = { baseUrl: standIn.url, glossary: true };
    const again = await providerOf("deepl", entry, service.settings);
    await Promise.all([
      ask(again, names({ Moscow: "Moscou" })),
      ask(again, names({ Geneva: "Genève" })),
      ask(again, names({ London: "Londres" })),
    ]);
    expect(service.glossaries.map(({ entries }) => entries.split("\n").sort())).toEqual([
      ["Geneva\tGenève", "London\tLondres", "Moscow\tMoscou"],
    ]);
    // A form that was changed is changed there.
    await ask(again, names({ Moscow: "Moskva" }));
    expect(service.glossaries).toHaveLength(1);
    expect(service.glossaries[0]!.entries).toContain("Moscow\tMoskva");
    // What somebody else wrote into it is not ours any more.
    service.glossaries[0] = { ...service.glossaries[0]!, entries: "Moscow\tTwer" };
    await ask(await providerOf("deepl", entry, service.settings), names({ Moscow: "Moscou" }));
    expect(service.glossaries.map(({ entries }) => entries)).toEqual(["Moscow\tMoscou"]);
  });

  it("tells what is left of the quota", async () => {
    const { provider } = await start(deeplService());
    expect(await provider.check!(never)).toEqual({
      quota: { used: 1_200, limit: 500_000, unit: "characters" },
    });
  });
});

describe("google", () => {
  it("takes the translations that keep to the glossary", async () => {
    const { provider, standIn } = await start(googleService(), { glossary: "press" });
    expect(await ask(provider)).toEqual(["MR DIOP SPOKE."]);
    expect(JSON.parse(standIn.asked[0]!.body)).toMatchObject({
      glossaryConfig: { glossary: "projects/press-desk/locations/europe-west1/glossaries/press" },
    });
  });

  it("reads the key from the file that the variable names, and repeats nothing of a wrong one", async () => {
    const service = googleService();
    const file = path.join(temporaryFolder(), "account.json");
    fs.writeFileSync(file, service.settings["GOOGLE_APPLICATION_CREDENTIALS"]!);
    const standIn = await startStandIn(service);
    const settings = { GOOGLE_APPLICATION_CREDENTIALS: file };
    const provider = await providerOf("google", service.options(standIn.url), settings);
    expect(await ask(provider)).toEqual(["MR DIOP SPOKE."]);
    fs.writeFileSync(file, '{"type": "secret stuff"}');
    await expect(providerOf("google", {}, settings)).rejects.toThrow(/^(?!.*secret stuff).*service account/);
  });
});

describe("azure", () => {
  it("gives names as a dictionary in what stands free, where one side is English", async () => {
    const { provider, standIn } = await start(azureService());
    const texts = [
      'Diop & <span translate="no" id="7">Diop</span> met Diopa in "New York".'.replace("&", "&amp;"),
    ];
    const context = { names: { Diop: "Diop", York: "York", "New York": 'N"Y' } };
    const sent = (): string =>
      (JSON.parse(standIn.asked.at(-1)!.body) as { inputs: { text: string }[] }).inputs[0]!.text;
    const [answer] = await ask(provider, { texts, context });
    expect(sent()).toBe(
      '<mstrans:dictionary translation="Diop">Diop</mstrans:dictionary> &amp; <span translate="no" id="7">Diop</span> met Diopa in "<mstrans:dictionary translation="N&quot;Y">New York</mstrans:dictionary>".',
    );
    expect(answer).not.toContain("mstrans");
    await ask(provider, { from: "fr", to: "ru", texts, context });
    expect(sent()).toBe(texts[0]);
  });
});

describe("amazon", () => {
  it("names the desk's terminology, and formality for French", async () => {
    const { provider, standIn } = await start(amazonService(), { terminology: "press", formality: "FORMAL" });
    await ask(provider);
    await ask(provider, { to: "ru" });
    const [french, russian] = standIn.asked.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(french).toMatchObject({ TerminologyNames: ["press"], Settings: { Formality: "FORMAL" } });
    expect(russian).not.toHaveProperty("Settings");
  });

  it("asks no profile in the user's folder", async () => {
    const profile = path.join(temporaryFolder(), "config");
    fs.writeFileSync(profile, "[default]\nsdk_ua_app_id = of-the-profile\nregion = us-east-1\n");
    vi.stubEnv("AWS_CONFIG_FILE", profile);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { provider, standIn } = await start(amazonService());
    await ask(provider);
    expect(JSON.stringify(standIn.all)).not.toContain("of-the-profile");
  });
});

describe("libretranslate", () => {
  it("does not send what would come back broken, and takes long text without markup", async () => {
    const { provider, standIn } = await start(libretranslateService());
    const long = "word ".repeat(50);
    const marked = `${long}<br id="1">`;
    await expect(ask(provider, { texts: [marked] })).rejects.toMatchObject({ kind: "request" });
    expect(standIn.asked).toHaveLength(0);
    expect(await ask(provider, { texts: ["one", marked, long] })).toEqual(["ONE", "", long.toUpperCase()]);
    expect(standIn.asked[0]!.body).not.toContain("<br");
  });

  it("sends no key where there is none", async () => {
    const standIn = await startStandIn(libretranslateService());
    const provider = await providerOf("libretranslate", { baseUrl: standIn.url }, {});
    await expect(ask(provider)).rejects.toMatchObject({ kind: "authentication" });
    expect(standIn.asked[0]!.body).not.toContain("api_key");
  });
});

describe("chat", () => {
  interface Sent {
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  }
  const messages = (standIn: StandIn): Sent["messages"] =>
    (JSON.parse(standIn.asked.at(-1)!.body) as Sent).messages;

  it("gives names with their cases, the sentences around, and the exact fault of an answer before", async () => {
    const { provider, standIn } = await start(chatService("openai-compatible"));
    const repair = { answer: "Мистер Диоп.", fault: 'The date "5 May" is missing.' };
    await ask(provider, {
      to: "ru",
      context: {
        names: { Moscow: "Москва" },
        cases: { Moscow: { locative: "Москве" } as never },
        texts: [{ title: "Talks", before: ["They met."], repair }],
      },
    });
    const [system, user] = messages(standIn);
    expect(system!.content).toContain("from English into Russian");
    expect(JSON.parse(user!.content)).toEqual({
      names: [{ source: "Moscow", form: "Москва", cases: { locative: "Москве" } }],
      texts: [{ id: 1, text: "Mr Diop spoke.", title: "Talks", before: ["They met."], repair }],
    });
  });

  it("uses the desk's own prompt, and is another version by it", async () => {
    const workspace = new Workspace(temporaryFolder());
    const service = chatService("openai-compatible");
    const { provider: usual } = await start(service, {}, workspace);
    workspace.write("pipeline/prompts/translate.md", "Translate {from} to {to}, briefly.\n");
    const { provider, standIn } = await start(service, {}, workspace);
    await ask(provider);
    expect(messages(standIn)[0]!.content).toMatch(/^Translate English to French, briefly\./);
    expect(provider.version).not.toBe(usual.version);
    await expect(start(service, { prompt: "absent.md" }, workspace)).rejects.toThrow(
      /pipeline\/prompts\/absent\.md: the prompt of providers\.chat/,
    );
    await expect(start(service, { prompt: "../../x" }, workspace)).rejects.toThrow(/pipeline\/prompts\//);
  });

  it("takes answers by their ids only", async () => {
    const { provider, standIn } = await start(chatService("openai-compatible"));
    const content = JSON.stringify({
      translations: [
        { id: 2, text: "B" },
        { id: 1, text: "A" },
      ],
    });
    const message = { role: "assistant", content };
    standIn.fault = { reply: { body: { choices: [{ index: 0, message, finish_reason: "stop" }] } } };
    expect(await ask(provider, { texts: ["a", "b"] })).toEqual(["A", "B"]);
    standIn.fault = {
      reply: {
        body: {
          choices: [
            { index: 0, message: { ...message, content: content.replace("2", "7") }, finish_reason: "stop" },
          ],
        },
      },
    };
    await expect(ask(provider, { texts: ["a", "b"] })).rejects.toMatchObject({ kind: "answer" });
  });
});

describe("services that say it in their own way", () => {
  it.each<[string, Service, number, unknown, string]>([
    ["amazon, throttled", amazonService(), 400, { __type: "ThrottlingException" }, "rate"],
    [
      "amazon, a wrong key",
      amazonService(),
      400,
      { __type: "x#UnrecognizedClientException" },
      "authentication",
    ],
    ["amazon, too large", amazonService(), 400, { __type: "TextSizeLimitExceededException" }, "request"],
    ["azure, the free quota spent", azureService(), 403, { error: { code: 403001, message: "no" } }, "quota"],
    [
      "google, too fast",
      googleService(),
      403,
      { error: { errors: [{ reason: "userRateLimitExceeded" }] } },
      "rate",
    ],
    [
      "google, the day's quota",
      googleService(),
      403,
      { error: { errors: [{ reason: "dailyLimitExceeded" }] } },
      "quota",
    ],
    ["openai, no money", chatService("openai"), 429, { error: { code: "insufficient_quota" } }, "quota"],
    [
      "anthropic, overloaded",
      chatService("anthropic"),
      529,
      { error: { message: "Overloaded" } },
      "unavailable",
    ],
  ])("%s", async (_, service, status, body, kind) => {
    const { provider, standIn } = await start(service);
    standIn.fault = { reply: { status, body } };
    await expect(ask(provider)).rejects.toMatchObject({ kind });
  });
});

describe("keys", () => {
  const entry = { baseUrl: "http://127.0.0.1:1" };

  it("come from the variable that pipeline.yaml names, or from the desk's own .env", async () => {
    const service = deeplService();
    const standIn = await startStandIn(service);
    const workspace = new Workspace(temporaryFolder());
    workspace.write(".env", `OUR_DEEPL="${service.key}"\n`);
    const options = { baseUrl: standIn.url, key: "OUR_DEEPL" };
    expect(await ask(await providerOf("deepl", options, {}, workspace))).toEqual(["MR DIOP SPOKE."]);
    // The environment comes first.
    const other = await providerOf("deepl", options, { OUR_DEEPL: "another" }, workspace);
    await expect(ask(other)).rejects.toMatchObject({ kind: "authentication" });
  });

  it("are not read through a link out of the desk", async () => {
    const outside = path.join(temporaryFolder(), "secrets");
    fs.writeFileSync(outside, "DEEPL_AUTH_KEY=x\n");
    const root = temporaryFolder();
    fs.symlinkSync(outside, path.join(root, ".env"));
    await expect(providerOf("deepl", entry, {}, new Workspace(root))).rejects.toThrow(
      /outside the workspace/,
    );
  });

  it("that are absent are asked for by the name of their variable", async () => {
    await expect(providerOf("deepl", entry, {})).rejects.toMatchObject({
      message: "deepl has no key: the variable DEEPL_AUTH_KEY is not set.",
      hint: expect.stringContaining(".env") as string,
    });
  });

  it.each(["7f2a9c44-secret:fx", "AKIASECRET99"])(
    "that stand in pipeline.yaml are not repeated",
    async (key) => {
      await expect(providerOf("deepl", { ...entry, key }, {})).rejects.toThrow(
        new RegExp(`^(?!.*${key}).*providers\\.deepl\\.key`),
      );
    },
  );
});

describe("an entry", () => {
  it("may be an instance of a built-in provider under its own id", async () => {
    const service = deeplService();
    const standIn = await startStandIn(service);
    const options = { use: "deepl", baseUrl: standIn.url, local: false, price: { perMillion: 20 } };
    const provider = await providerOf("formal", options, service.settings);
    expect(provider.id).toBe("formal");
    expect(await ask(provider)).toEqual(["MR DIOP SPOKE."]);
    await expect(providerOf("formal", { use: "deeple" }, {})).rejects.toThrow(
      /providers\.formal\.use in pipeline\/pipeline\.yaml: expected one of identity, pseudo, deepl/,
    );
  });
});

describe("a package that is not installed", () => {
  it("is named with the line that installs it", () => {
    expect(() => peer(["zod", "communique-no-such-package"], () => import("zod"))).toThrow(
      expect.objectContaining({
        message: "The package communique-no-such-package is needed and not installed.",
        hint: "Install it: npm install zod communique-no-such-package",
      }),
    );
  });
});

describe("a proxy", () => {
  async function startProxy(): Promise<{ url: string; asked: string[] }> {
    const asked: string[] = [];
    const server = http.createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(200, { "content-type": "application/json" }).end('{"translatedText": ["by proxy"]}');
    });
    // undici opens a tunnel, to plain HTTP, too.
    server.on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      server.emit("connection", socket);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
  }
  const far = { baseUrl: "http://translate.example" };

  it("is that of pipeline.yaml", async () => {
    const { url, asked } = await startProxy();
    const provider = await providerOf("libretranslate", { ...far, proxy: url }, {});
    expect(await ask(provider)).toEqual(["by proxy"]);
    expect(asked.join(" ")).toContain("translate.example");
  });

  it("is that of the environment, unless the service is on this machine or excepted", async () => {
    const { url, asked } = await startProxy();
    expect(await ask(await providerOf("libretranslate", far, { HTTP_PROXY: url }))).toEqual(["by proxy"]);
    const before = asked.length;
    const service = libretranslateService();
    const standIn = await startStandIn(service);
    const near = await providerOf(
      "libretranslate",
      { baseUrl: standIn.url },
      { ...service.settings, http_proxy: url },
    );
    expect(await ask(near)).toEqual(["MR DIOP SPOKE."]);
    const excepted = await providerOf("libretranslate", far, {
      HTTP_PROXY: url,
      NO_PROXY: "translate.example",
    });
    await expect(ask(excepted)).rejects.toMatchObject({ kind: "unavailable" });
    expect(asked).toHaveLength(before);
  });
});
