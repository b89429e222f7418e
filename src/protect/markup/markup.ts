/** How protected spans are written for a provider, and found again in its answer. */
export interface Markup {
  readonly id: "text" | "html" | "xml";
  escape(text: string): string;
  /** An answer whose markup came back escaped; undefined where it did not. */
  unescaped(answer: string): string | undefined;
  /** A locked span; `content` is plain text that the provider may see. */
  lock(id: number, content: string): string;
  open(id: number): string;
  close(id: number): string;
  standalone(id: number): string;
  /** The answer cut into tokens, read tolerantly: spaces, letter case, look-alike letters. */
  scan(answer: string): Token[];
}

export type Token =
  | { readonly type: "text"; readonly value: string }
  /** `inner`: what the answer holds inside the protected span, where the markup has an inside. */
  | { readonly type: "lock"; readonly id: number; readonly inner: string; readonly written: string }
  /** `id` 0: an element of this markup that the answer added itself. */
  | { readonly type: "open" | "close" | "standalone"; readonly id: number; readonly written: string };
