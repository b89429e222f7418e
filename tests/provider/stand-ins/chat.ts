/**
 * https://platform.openai.com/docs/api-reference/chat (and the servers that speak it), and
 * https://docs.anthropic.com/en/api/messages. The model behind it writes capitals.
 */
import { refused, type Reply, type Service } from "./stand-in.ts";

type Api = "openai-compatible" | "openai" | "anthropic";

const KEY = "sk-chat-secret-99";
const VARIABLES = {
  "openai-compatible": "CHAT_API_KEY",
  openai: "OPENAI_API_KEY",
  anthropic: "ANTHROPIC_API_KEY",
};

interface Question {
  readonly texts: readonly { readonly id: number; readonly text: string }[];
}

export function chatService(api: Api): Service {
  const anthropic = api === "anthropic";
  return {
    id: "chat",
    key: KEY,
    options: (url) => ({ api, baseUrl: `${url}/v1`, model: anthropic ? "claude-sonnet-4-5" : "gpt-5-mini" }),
    settings: { [VARIABLES[api]]: KEY },
    isTranslation: ({ path }) => path !== "/v1/models",
    error: (_, message) => ({ type: "error", error: { type: "some_error", message, code: "some" } }),
    answer(asked, keep) {
      const { headers, path, body } = asked;
      const key = anthropic ? headers["x-api-key"] : headers.authorization?.replace(/^Bearer /, "");
      if (key !== KEY) return { status: 401, body: { error: { message: "Wrong key" } } };
      if (path === "/v1/models") return { body: { data: [] } };
      if (path !== (anthropic ? "/v1/messages" : "/v1/chat/completions")) return refused(path);
      return anthropic ? fromAnthropic(body, keep) : fromOpenAi(body, keep);
    },
  };
}

function answered(question: string, keep: (texts: readonly string[]) => readonly string[]): string {
  const { texts } = JSON.parse(question) as Question;
  const words = keep(texts.map(({ text }) => text));
  return JSON.stringify({ translations: words.map((text, i) => ({ id: texts[i]!.id, text })) });
}

function fromOpenAi(body: string, keep: (texts: readonly string[]) => readonly string[]): Reply {
  const { model, messages, response_format } = JSON.parse(body) as {
    model: string;
    messages: readonly { role: string; content: string }[];
    response_format?: { type: string };
  };
  if (response_format?.type !== "json_schema") return refused("response_format");
  const content = answered(messages.at(-1)!.content, keep);
  return {
    body: {
      ...{ id: "c1", object: "chat.completion", created: 1_764_230_000, model },
      choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    },
  };
}

function fromAnthropic(body: string, keep: (texts: readonly string[]) => readonly string[]): Reply {
  const { model, messages, tools, output_format, output_config } = JSON.parse(body) as {
    model: string;
    messages: readonly { content: readonly { text: string }[] }[];
    tools?: readonly { name: string }[];
    output_format?: unknown;
    output_config?: unknown;
  };
  if (tools === undefined && output_format === undefined && output_config === undefined)
    return refused("no schema");
  const text = answered(messages.at(-1)!.content[0]!.text, keep);
  const content =
    tools === undefined
      ? { type: "text", text }
      : { type: "tool_use", id: "t1", name: tools[0]!.name, input: JSON.parse(text) as unknown };
  return {
    body: {
      ...{ id: "m1", type: "message", role: "assistant", model },
      ...{
        content: [content],
        stop_reason: tools === undefined ? "end_turn" : "tool_use",
        stop_sequence: null,
      },
      usage: { input_tokens: 1, output_tokens: 1 },
    },
  };
}
