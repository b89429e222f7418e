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
  /** What was asked for, to stdout. */
  out(text: string): void;
  /** A line for people, to stderr; nothing when quiet. */
  say(line: string): void;
  /** An error line, to stderr even when quiet. */
  complain(line: string): void;
  /** A line that replaces itself, on a terminal only; "" clears it. */
  progress(line: string): void;
}

export function openTerminal(options: GlobalOptions): Terminal {
  const { env, stderr, stdout } = process;
  const wanted = options.color !== false && (env["NO_COLOR"] ?? "") === "";
  const colored = wanted && (stderr.isTTY || (env["FORCE_COLOR"] ?? "") !== "");
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001B[K");
    shown = false;
  };
  return {
    quiet: options.quiet === true,
    t: cliTexts(env),
    paint: colored ? (style, text) => styleText(style, text) : (_style, text) => text,
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
    progress(line) {
      if (options.quiet === true || !stderr.isTTY) return;
      clear();
      if (line === "") return;
      stderr.write(line);
      shown = true;
    },
  };
}
