/** Why a request did not leave for its provider. */
import { ProviderError, type ProviderErrorKind } from "../model/provider.ts";

export class NotSent extends ProviderError {
  /** The run's budget, not the provider, is what ended. */
  readonly budget: boolean;
  /** An earlier attempt at it had left all the same: the provider saw the texts. */
  readonly seen: boolean;

  constructor(
    kind: ProviderErrorKind,
    message: string,
    options: { budget?: boolean; seen?: boolean; cause?: unknown } = {},
  ) {
    super(kind, message, { cause: options.cause });
    this.budget = options.budget ?? false;
    this.seen = options.seen ?? false;
  }
}

export function interrupted(): NotSent {
  return new NotSent("aborted", "the run was interrupted");
}

/** Is it the run's budget that ended? */
export function isBudget(error: ProviderError): boolean {
  return error instanceof NotSent && error.budget;
}

/** Did the provider get to see the texts that this error is about? */
export function wasSeen(error: ProviderError): boolean {
  return !(error instanceof NotSent) || error.seen;
}
