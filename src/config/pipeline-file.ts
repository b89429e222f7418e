/**
 * `pipeline/pipeline.yaml`: how articles are produced. Unknown keys, wrong types and impossible values are Failures
 * that name the file, the line and what was expected.
 */
import { isMap, isScalar, parseDocument, LineCounter, type Document } from "yaml";
import { z } from "zod";
import type { BlockKind } from "../model/article.ts";
import { Failure } from "../model/failure.ts";
import { LANGUAGES } from "../model/language.ts";
import { PIPELINE_FILE } from "../workspace/workspace.ts";

const language = z.enum(LANGUAGES);
const FORMAT_IDS = ["md", "html", "txt", "ninjs", "docx", "pdf"] as const;
const DEFAULT_FORMATS = ["md", "html", "txt"] as const;
const nonEmpty = <Item extends z.ZodType>(item: Item) => z.array(item).min(1);

/** The kinds of segments that a rule may name: `BlockKind` of the model. */
const KINDS = [
  "heading",
  "paragraph",
  "item",
  "cell",
  "caption",
  "field",
] as const satisfies readonly BlockKind[];

const route = z.strictObject({
  to: language.optional(),
  from: language.optional(),
  /** A glob over the article's id, or its path in the workspace. */
  article: z.string().min(1).optional(),
  /** Of the front matter's `tags`, any. */
  tags: nonEmpty(z.string().min(1)).optional(),
  kind: nonEmpty(z.enum(KINDS)).optional(),
  sensitivity: z.enum(["public", "internal", "embargo"]).optional(),
  use: z.array(z.string().min(1)),
});

/** What the router knows of any provider; the rest goes to the provider. */
const provider = z.looseObject({
  /** A module of the desk's own. */
  module: z.string().min(1).optional(),
  /** The built-in provider that this is an instance of; its own id without. */
  use: z.string().min(1).optional(),
  local: z.boolean().optional(),
  price: z.strictObject({ perMillion: z.number().min(0) }).optional(),
  timeoutMs: z.number().min(1).optional(),
});

const schema = z.strictObject({
  source: language.default("en"),
  editions: nonEmpty(language).default([...LANGUAGES]),
  routes: z.array(route).default([{ use: ["memory"] }]),
  memory: z.strictObject({ minimum: z.number().min(1).max(100).default(75) }).default({ minimum: 75 }),
  names: z.partialRecord(language, z.enum(["latin", "cyrillic"])).default({ fr: "latin", ru: "cyrillic" }),
  formats: nonEmpty(z.enum(FORMAT_IDS)).default([...DEFAULT_FORMATS]),
  checks: z.record(z.string(), z.enum(["error", "warning", "off"])).default({}),
  site: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  budget: z.strictObject({ eur: z.number().min(0) }).optional(),
  providers: z.record(z.string(), provider).default({}),
});

export type PipelineConfig = z.infer<typeof schema>;

/** `rules`: the checks that `checks:` may name. */
export function parsePipelineFile(text: string, rules: readonly string[]): PipelineConfig {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: "core" });
  const lineAt = (offset: number): string => {
    const { line, col } = counter.linePos(offset);
    return `${PIPELINE_FILE}:${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new Failure(`${lineAt(broken.pos[0])}: ${broken.message.replace(/\n[\s\S]*/, "")}`, {
      hint: "Mend the YAML there.",
    });
  }
  const data: unknown = document.toJS() ?? {};
  const result = schema.safeParse(data);
  if (result.success) {
    const unknown = Object.keys(result.data.checks).find((rule) => !rules.includes(rule));
    if (unknown === undefined) return withoutRepeats(result.data);
    throw new Failure(
      `${lineAt(offsetOf(document, ["checks", unknown]))}: checks.${unknown}: unknown check; known are ${rules.join(", ")}.`,
    );
  }
  const issues = result.error.issues.map((issue) => {
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    // A provider's settings may hold a key that somebody put where it does not belong: its value is not repeated.
    const value = path[0] === "providers" ? undefined : document.getIn(path);
    return `${lineAt(offsetOf(document, path))}: ${path.join(".")}: ${explain(issue, value)}`;
  });
  throw new Failure(issues.join("\n"), { hint: "docs/pipeline-file.md lists every key with its values." });
}

function withoutRepeats(config: PipelineConfig): PipelineConfig {
  return { ...config, editions: [...new Set(config.editions)], formats: [...new Set(config.formats)] };
}

function explain(issue: z.core.$ZodIssue, got: unknown): string {
  const came = `, and ${got === undefined ? "nothing" : JSON.stringify(got)} came.`;
  switch (issue.code) {
    case "unrecognized_keys":
      return `unknown key; ${issue.path.length === 0 ? `known are ${Object.keys(schema.shape).join(", ")}.` : "remove it."}`;
    case "invalid_value":
      return `expected one of ${issue.values.join(", ")}${came}`;
    case "invalid_type":
      return `expected ${issue.expected === "array" ? "a list" : `a ${issue.expected}`}${came}`;
    case "too_small":
      return `expected at least ${String(issue.minimum)}${issue.origin === "array" ? " item" : ""}${came}`;
    case "too_big":
      return `expected at most ${String(issue.maximum)}${came}`;
    default:
      return issue.message;
  }
}

/** Where the value at `path`, or the nearest parent of it that exists, begins. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      if (pair !== undefined && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isScalar(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}
