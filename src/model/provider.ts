import type { Language } from "./language.ts";
import type { Case } from "./lock.ts";

/** Anything that turns texts into another language, and nothing else: locks, batching, retries live outside. */
export interface Provider {
  readonly id: string;
  /** How protected spans are marked for this provider. */
  readonly markup: "text" | "html" | "xml";
  readonly limits: ProviderLimits;
  /** It runs on this machine and sends nothing elsewhere. The desk may say so too (`local: true`). */
  readonly local?: boolean;
  /** What of a request's context it makes use of; nothing without. Texts whose used context differs are different texts. */
  readonly uses?: readonly ContextUse[];
  /** Changes when the same text may be answered differently: model, prompt, options. Part of a cached answer's key. */
  readonly version?: string;
  supports(from: Language, to: Language): boolean | Promise<boolean>;
  /** Same length and order as `request.texts`. Rejects with a ProviderError. */
  translate(request: TranslateRequest, signal: AbortSignal): Promise<readonly string[]>;
  /** What would make it support a pair that it does not support, in one line for people. */
  advice?(from: Language, to: Language): string | undefined;
  /** Reaches the service once, without translating. Rejects with a ProviderError. */
  check?(signal: AbortSignal): Promise<ProviderCheck>;
  /** Lets go of workers and connections. */
  close?(): Promise<void>;
}

/** `neighbours`: the texts' own context (title, sentences around). `names`: approved forms. `repair`: a faulty answer to mend. */
export type ContextUse = "neighbours" | "names" | "repair";

/** What a service says of itself. Quantities are in `unit`s of the service's own bill. */
export interface ProviderCheck {
  readonly quota?: { readonly used: number; readonly limit: number; readonly unit: string };
  /** A model or version name, where the service tells. */
  readonly version?: string;
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
  /** Approved forms of the names that these texts hold: source spelling -> base form. */
  readonly names?: Readonly<Record<string, string>>;
  /** The same by grammatical case, where the target language has cases. */
  readonly cases?: Readonly<Record<string, Readonly<Partial<Record<Case, string>>>>>;
  /** One for each of `request.texts`, in their order. */
  readonly texts?: readonly TextContext[];
}

/** What stands around one text. Plain visible text, unprotected. */
export interface TextContext {
  /** The article's title. */
  readonly title?: string;
  /** Sentences of the same article, nearest last. */
  readonly before?: readonly string[];
  /** Sentences of the same article, nearest first. */
  readonly after?: readonly string[];
  /** The answer that this text got before, and what was wrong with it. */
  readonly repair?: { readonly answer: string; readonly fault: string };
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
  /** Texts of the request that alone are at fault, by index, each with its reason: asked without them, it has answers. */
  readonly culprits: ReadonlyMap<number, string> | undefined;

  constructor(
    kind: ProviderErrorKind,
    message: string,
    options: {
      retryable?: boolean;
      retryAfterMs?: number;
      culprits?: ReadonlyMap<number, string>;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs;
    this.culprits = options.culprits;
  }
}
