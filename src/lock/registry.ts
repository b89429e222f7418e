/** Every lock type and what finds it. A new type is one file, one line here and one in `resolve.ts`. */
import type { LockType } from "../model/lock.ts";
import { acronym } from "./acronym.ts";
import { code } from "./code.ts";
import { date } from "./date.ts";
import { email } from "./email.ts";
import { handle } from "./handle.ts";
import type { Detector } from "./input.ts";
import { money } from "./money.ts";
import { number } from "./number.ts";
import { organization } from "./organization.ts";
import { percent } from "./percent.ts";
import { person } from "./person.ts";
import { place } from "./place.ts";
import { quote } from "./quote.ts";
import { time } from "./time.ts";
import { url } from "./url.ts";

export const OPAQUE_DETECTORS = { url, email, handle, code } as const;
export const VALUE_DETECTORS = { date, time, number, money, percent } as const;

export const DETECTORS = {
  person,
  place,
  organization,
  acronym,
  ...VALUE_DETECTORS,
  ...OPAQUE_DETECTORS,
  quote,
} as const satisfies Record<LockType, Detector>;
