/** Where a command writes: stdout carries only what was asked for, everything else goes to stderr. */
import { styleText } from "node:util";
import type { Paint } from "../report/pretty.ts";
import { cliTexts, type Texts } from "./texts.ts";

export interface GlobalOptions {
  readonly workspace?: string;
  readonly quiet?: boolean;
  /** Commander's name for --no-color. */
  readonly color?: boolean;
}

export interface Terminal {
  /** Nothing that is only for people is worth working out. */
  readonly quiet: boolean;
  readonly t: Texts;
  /** Colours on a terminal, unless NO_COLOR or --no-color says otherwise. */
  readonly paint: Paint;
  /** The same for stdout. */
  readonly paintOut: Paint;
  /** What was asked for, to stdout. */
  out(text: string): void;
  /** A line for people, to stderr; nothing when quiet. */
  readonly say: (line: string) => void;
  /** An error line, to stderr even when quiet. */
  complain(line: string): void;
  /** Somebody watches stderr as it changes. */
  readonly live: boolean;
  /** Lines that replace themselves, on a terminal only; "" clears them. */
  progress(lines: string): void;
  /** A line for a program that listens to stderr, even when quiet. */
  event(line: string): void;
}

export function openTerminal(options: GlobalOptions): Terminal {
  const { env, stderr, stdout } = process;
  const wanted = options.color !== false && (env["NO_COLOR"] ?? "") === "";
  const painter = ({ isTTY }: { readonly isTTY: boolean }): Paint =>
    wanted && (isTTY || (env["FORCE_COLOR"] ?? "") !== "")
      ? (style, text) => styleText(style, text)
      : (_style, text) => text;
  const live = options.quiet !== true && stderr.isTTY;
  let shown = 0;
  const clear = (): void => {
    if (shown > 0) stderr.write(`\r\u001B[K${"\u001B[1A\u001B[K".repeat(shown - 1)}`);
    shown = 0;
  };
  return {
    quiet: options.quiet === true,
    t: cliTexts(env),
    paint: painter(stderr),
    paintOut: painter(stdout),
    out: (text) => void stdout.write(text),
    say(line) {
      if (options.quiet === true) return;
      clear();
      stderr.write(`${line}\n`);
    },
    complain(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    live,
    progress(text) {
      if (!live) return;
      clear();
      if (text === "") return;
      // A line that wraps could not be taken back.
      const lines = text.split("\n").map((line) => line.slice(0, (stderr.columns || 80) - 1));
      stderr.write(lines.join("\n"));
      shown = lines.length;
    },
    event(line) {
      clear();
      stderr.write(`${line}\n`);
    },
  };
}
