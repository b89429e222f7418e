/**
 * Chat models through the Vercel AI SDK: OpenAI, Anthropic, and any server that speaks OpenAI's protocol (Ollama,
 * llama.cpp, vLLM). Texts go out with ids and come back as JSON by a schema, with the table of names, the sentences around,
 * and, where an answer was at fault, that answer and its fault.
 *
 * Limits are the model's own: its window and its longest answer. Ours keep an answer below 8,192 tokens, which the
 * smallest current models of both companies write (https://platform.openai.com/docs/models,
 * https://docs.anthropic.com/en/docs/about-claude/models); a model in the cellar may want less.
 */
import { createHash } from "node:crypto";
import type { LanguageModel } from "ai";
import { z } from "zod";
import { Failure } from "../model/failure.ts";
import { LANGUAGE_NAMES } from "../model/language.ts";
import {
  ProviderError,
  type Provider,
  type ProviderErrorKind,
  type TranslateRequest,
} from "../model/provider.ts";
import { PROMPT } from "./chat-prompt.ts";
import type { DeskEnvironment } from "./desk-environment.ts";
import type { ErrorAnswer } from "./http-error.ts";
import { HTTP_OPTIONS, keyFrom, readOptions, requiredKey, variable } from "./options.ts";
import { peer } from "./peer.ts";
import { transport } from "./transport.ts";

const OPTIONS = {
  ...HTTP_OPTIONS,
  api: z.enum(["openai-compatible", "openai", "anthropic"]).default("openai-compatible"),
  model: z.string({ error: "expected the name of a model" }).min(1),
  key: variable.optional(),
  /** A file in pipeline/prompts/. */
  prompt: z
    .string()
    .regex(/^[\w.-]+$/, { error: "expected the name of a file in pipeline/prompts/" })
    .optional(),
  temperature: z.number().min(0).max(2).optional(),
  /** False for a server that does not hold a model to a JSON schema. */
  schema: z.boolean().default(true),
  maxTexts: z.number().int().min(1).default(20),
  maxChars: z.number().int().min(1).default(8_000),
};

const DEFAULT_PROMPT = "translate.md";

const APIS = {
  "openai-compatible": {
    url: "http://127.0.0.1:11434/v1",
    variable: "CHAT_API_KEY",
    package: "@ai-sdk/openai-compatible",
  },
  openai: { url: "https://api.openai.com/v1", variable: "OPENAI_API_KEY", package: "@ai-sdk/openai" },
  anthropic: {
    url: "https://api.anthropic.com/v1",
    variable: "ANTHROPIC_API_KEY",
    package: "@ai-sdk/anthropic",
  },
};

const answerSchema = z.object({ translations: z.array(z.object({ id: z.number(), text: z.string() })) });

export function chat(options: Record<string, unknown>, env: DeskEnvironment): Provider {
  const { id } = env;
  const read = readOptions(OPTIONS, options, env);
  const { api, model, temperature, schema, maxTexts, maxChars, concurrency = 2 } = read;
  const baseURL = read.baseUrl ?? APIS[api].url;
  const apiKey =
    api === "openai-compatible"
      ? keyFrom(env, read.key, APIS[api].variable)
      : requiredKey(env, read.key, APIS[api].variable);
  const prompt = promptOf(env, read.prompt);
  const sdk = peer(["ai", APIS[api].package], () => import("ai"));
  const http = transport(env, { ...read, secrets: [apiKey], meaning });
  let made: Promise<LanguageModel> | undefined;

  async function makeModel(): Promise<LanguageModel> {
    const settings = { baseURL, fetch: http.fetch, ...(apiKey === undefined ? {} : { apiKey }) };
    if (api === "openai") return (await import("@ai-sdk/openai")).createOpenAI(settings).chat(model);
    if (api === "anthropic") return (await import("@ai-sdk/anthropic")).createAnthropic(settings)(model);
    const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
    return createOpenAICompatible({ ...settings, name: id, supportsStructuredOutputs: schema })(model);
  }

  return {
    id,
    markup: "xml",
    limits: { maxTexts, maxChars, concurrency },
    uses: ["neighbours", "names", "repair"],
    version: [
      api,
      model,
      temperature ?? "",
      createHash("sha256").update(prompt).digest("hex").slice(0, 12),
    ].join(" "),
    supports: (from, to) => from !== to,
    translate(request, signal) {
      return http.during(signal, async () => {
        const { from, to, texts } = request;
        if (texts.length === 0) return [];
        const { generateText, Output } = await sdk();
        // The SDK writes its warnings on the console.
        Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });
        const { output } = await generateText({
          model: await (made ??= makeModel()),
          system: prompt.replaceAll("{from}", LANGUAGE_NAMES[from]).replaceAll("{to}", LANGUAGE_NAMES[to]),
          prompt: JSON.stringify(question(request)),
          output: Output.object({ schema: answerSchema }),
          maxRetries: 0,
          ...(temperature === undefined ? {} : { temperature }),
        });
        return inOrder(id, output.translations, texts.length);
      });
    },
    check(signal) {
      return http.during(signal, async () => {
        const headers: Record<string, string> =
          api === "anthropic"
            ? { "x-api-key": apiKey ?? "", "anthropic-version": "2023-06-01" }
            : apiKey === undefined
              ? {}
              : { authorization: `Bearer ${apiKey}` };
        await http.fetch(`${baseURL}/models`, { headers });
        return { version: model };
      });
    },
  };
}

function promptOf(env: DeskEnvironment, named: string | undefined): string {
  const file = `pipeline/prompts/${named ?? DEFAULT_PROMPT}`;
  const text = env.file(file);
  if (text === undefined && named !== undefined)
    throw new Failure(`${file}: the prompt of providers.${env.id} was expected there, and there is none.`);
  return (text ?? PROMPT).trim();
}

/** Ids start at 1, like people count. */
function question({ texts, context }: TranslateRequest): object {
  const names = Object.entries(context?.names ?? {}).map(([source, form]) => {
    const cases = context?.cases?.[source];
    return { source, form, ...(cases === undefined ? {} : { cases }) };
  });
  return {
    ...(names.length === 0 ? {} : { names }),
    texts: texts.map((text, i) => ({ id: i + 1, text, ...context?.texts?.[i] })),
  };
}

function inOrder(
  id: string,
  translations: readonly { readonly id: number; readonly text: string }[],
  count: number,
): string[] {
  const byId = new Map(translations.map((one) => [one.id, one.text]));
  if (translations.length !== count || byId.size !== count)
    throw new ProviderError(
      "answer",
      `${id}: ${count} answers were expected, and ${translations.length} came`,
    );
  return Array.from({ length: count }, (_, i) => {
    const text = byId.get(i + 1);
    if (text === undefined) throw new ProviderError("answer", `${id}: no answer has the id ${i + 1}`);
    return text;
  });
}

/** An account without money is told as a request too many, or as a wrong one. */
function meaning({ status, body }: ErrorAnswer): ProviderErrorKind | undefined {
  if (status !== 400 && status !== 429) return undefined;
  return /insufficient_quota|credit balance is too low/i.test(body) ? "quota" : undefined;
}
