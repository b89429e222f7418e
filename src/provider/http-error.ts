/** What an HTTP answer that is no success means, the same for every service. */
import { ProviderError, type ProviderErrorKind } from "../model/provider.ts";

export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Services that put another meaning behind a status say so; undefined leaves it to the status. */
export type Meaning = (answer: ErrorAnswer) => ProviderErrorKind | undefined;

export function errorOf(who: string, answer: ErrorAnswer, meaning?: Meaning): ProviderError {
  const { status, headers } = answer;
  const kind = meaning?.(answer) ?? kindOf(status);
  const retryable = kind === "rate" || kind === "unavailable";
  const retryAfterMs = retryable ? retryAfter(headers) : undefined;
  const said = saidBy(answer.body);
  return new ProviderError(
    kind,
    `${who}: ${WORDS[kind]}${status === 413 ? ", too large" : ""} (HTTP ${status})${said === "" ? "" : `: ${said}`}`,
    { retryable, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
  );
}

const WORDS: Record<ProviderErrorKind, string> = {
  authentication: "the key was refused",
  quota: "the quota is spent",
  rate: "too many requests",
  request: "the request was refused",
  unavailable: "the service is not available",
  answer: "the answer cannot be used",
  aborted: "the run was interrupted",
};

function kindOf(status: number): ProviderErrorKind {
  if (status === 401 || status === 403 || status === 407) return "authentication";
  if (status === 402 || status === 456) return "quota";
  if (status === 429) return "rate";
  if (status === 408 || status >= 500) return "unavailable";
  return "request";
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (value === undefined || value === "") return undefined;
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1_000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

const LONGEST_SAID = 200;

/** The service's own words, out of the shapes that the services have for them. */
function saidBy(body: string): string {
  let words = body;
  try {
    words = messageIn(JSON.parse(body)) ?? "";
  } catch {
    if (body.trimStart().startsWith("<")) return "";
  }
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_SAID ? `${line.slice(0, LONGEST_SAID)}…` : line;
}

function messageIn(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  for (const name of ["explanation", "message", "Message", "error", "detail"]) {
    const found = messageIn(fields[name]);
    if (found !== undefined) return found;
  }
  return undefined;
}
