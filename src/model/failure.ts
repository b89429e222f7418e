/**
 * Nothing could start: wrong usage, configuration or access (exit code 2).
 * The message says what was expected, what came and where; `hint` says what to do.
 */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
}
