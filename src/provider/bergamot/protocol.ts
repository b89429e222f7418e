/** What passes between the pool and an engine in its worker. Plain data. */

export interface EngineAssets {
  /** The package's JavaScript half of the engine. */
  readonly glue: string;
  /** Compiled once, for all workers. */
  readonly wasm: WebAssembly.Module;
  /** Sentences whose translations an engine keeps. */
  readonly cacheSize: number;
}

export interface ModelFiles {
  readonly model: Uint8Array<ArrayBuffer>;
  readonly lexicalShortlist: Uint8Array<ArrayBuffer>;
  /** One for both languages, or the source's and the target's. */
  readonly vocabularies: readonly Uint8Array<ArrayBuffer>[];
}

/** One sentence, or a part of one: what goes into the engine at once. */
export interface Line {
  readonly text: string;
  /** Markup goes where the words go that it stood by. */
  readonly html: boolean;
}

export interface TranslatedLine {
  readonly text: string;
  /** Into how many parts the engine cut the line: more than one means that it was too long, and cut anywhere. */
  readonly parts: number;
}

export type EngineCall =
  | { readonly name: "start" }
  | { readonly name: "load"; readonly model: string; readonly files: ModelFiles }
  | { readonly name: "drop"; readonly model: string }
  | { readonly name: "translate"; readonly model: string; readonly lines: readonly Line[] };

export interface EngineAnswer {
  readonly lines: readonly TranslatedLine[];
  /** The engine's memory, which never shrinks. */
  readonly bytes: number;
}

/** `fault`: the engine is out of order, and why. */
export type EngineReply =
  { readonly id: number; readonly answer: EngineAnswer } | { readonly id: number; readonly fault: string };
