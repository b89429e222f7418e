/** The options of a built-in provider, read from its entry in pipeline.yaml. */
import { z } from "zod";
import { Failure } from "../model/failure.ts";
import { PIPELINE_FILE } from "../workspace/workspace.ts";
import type { DeskEnvironment } from "./desk-environment.ts";

/** The name of an environment variable, never a key itself. */
export const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
  error: "expected the name of an environment variable, not the key itself",
});

/** What every provider over HTTP takes. */
export const HTTP_OPTIONS = {
  baseUrl: z
    .url({ protocol: /^https?$/, error: "expected an http or https address" })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  timeoutMs: z.number().min(1).default(60_000),
  proxy: z.url({ protocol: /^https?$/, error: "expected an http or https address" }).optional(),
  concurrency: z.number().int().min(1).optional(),
};

/** Unknown options and wrong values are a Failure that says what is known and where. Values are not repeated: one may be a key. */
export function readOptions<Shape extends z.ZodRawShape>(
  shape: Shape,
  options: Record<string, unknown>,
  { id }: Pick<DeskEnvironment, "id">,
): z.infer<z.ZodObject<Shape>> {
  const result = z.strictObject(shape).safeParse(options);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    const where = `providers.${[id, ...path].join(".")} in ${PIPELINE_FILE}`;
    if (issue.code === "unrecognized_keys")
      return `${where}: unknown option; known are ${[...Object.keys(shape), "local", "price"].join(", ")}.`;
    return `${where}: ${issue.message.replace(/^Invalid \w+: /, "")}.`;
  });
  throw new Failure(faults.join("\n"), { hint: "docs/providers.md lists every option." });
}

/** The value of the variable that holds a key. `named`: the option `key`; `usual`: the variable without it. */
export function keyFrom(env: DeskEnvironment, named: string | undefined, usual: string): string | undefined {
  const value = env.setting(named ?? usual)?.trim();
  return value === "" ? undefined : value;
}

export function requiredKey(env: DeskEnvironment, named: string | undefined, usual: string): string {
  const key = keyFrom(env, named, usual);
  if (key !== undefined) return key;
  // A name that the desk chose is not repeated: it may be a key, put there by mistake.
  const what =
    named === undefined ? `the variable ${usual}` : `the variable that providers.${env.id}.key names`;
  throw new Failure(`${env.id} has no key: ${what} is not set.`, {
    hint: "Set it in the environment, or in a file .env in the desk's folder.",
  });
}
