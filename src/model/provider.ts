import type { Language } from "./language.ts";

/** Anything that turns texts into another language, and nothing else: locks, batching, retries live outside. */
export interface Provider {
  readonly id: string;
  /** How protected spans are marked for this provider. */
  readonly markup: "text" | "html" | "xml";
  readonly limits: ProviderLimits;
  supports(from: Language, to: Language): boolean | Promise<boolean>;
  /** Same length and order as `request.texts`. Rejects with a ProviderError. */
  translate(request: TranslateRequest, signal: AbortSignal): Promise<readonly string[]>;
}

export interface ProviderLimits {
  /** Texts a request, at least 1. */
  readonly maxTexts: number;
  /** UTF-16 code units a request, over all its texts. */
  readonly maxChars: number;
  /** Requests under way at once, at least 1. */
  readonly concurrency: number;
  readonly requestsPerSecond?: number;
}

export interface TranslateRequest {
  readonly from: Language;
  readonly to: Language;
  readonly texts: readonly string[];
  /** Sentences around, article title, approved name forms: for providers that can use them. */
  readonly context?: TranslateContext;
}

export interface TranslateContext {
  readonly title?: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Source spelling -> approved target form. */
  readonly names?: Readonly<Record<string, string>>;
}

export interface ProviderEnvironment {
  readonly fetch: typeof fetch;
  setting(name: string): string | undefined;
}

export type ProviderFactory = (options: Record<string, unknown>, env: ProviderEnvironment) => Provider;

export type ProviderErrorKind =
  "authentication" | "quota" | "rate" | "request" | "unavailable" | "answer" | "aborted";

/** Why a provider could not answer. `retryable` errors are tried again by the router, after `retryAfterMs` if given. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly kind: ProviderErrorKind;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: ProviderErrorKind,
    message: string,
    options: { retryable?: boolean; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs;
  }
}
