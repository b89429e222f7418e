import type { Command } from "commander";

/**
 * Adds one command to the program. Only its words are loaded with the program; what it does is imported when it is
 * called. `done` is told its exit code.
 */
export type Declaration = (root: Command, done: (code: number) => void) => void;

export function example(line: string): string {
  return `\nExample:\n  $ ${line}\n`;
}
