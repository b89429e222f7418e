/** Every check, one file each. A new one is one file and one line here. */
import type { Severity } from "../model/finding.ts";
import { icuSyntax } from "./icu-syntax.ts";
import { locks } from "./locks.ts";
import { missing } from "./missing.ts";
import { nameCase } from "./name-case.ts";
import { nameUnapproved } from "./name-unapproved.ts";
import { stale } from "./stale.ts";
import { unknownKey } from "./unknown-key.ts";
import type { Check } from "./view.ts";

export const CHECKS = {
  missing,
  stale,
  icuSyntax,
  locks,
  nameCase,
  nameUnapproved,
  unknownKey,
} satisfies Record<string, Check>;

/** Rules of the stages themselves, beside those of the checks. */
const STAGE_RULES: Readonly<Record<string, Severity>> = {
  "provider-failed": "error",
  "lock-broken": "error",
  "source-edited": "warning",
  "html-untranslated": "warning",
};

/** Checks that the contract names and that do not exist yet: a desk may set them already. */
const PLANNED = [
  ...[
    "untranslated",
    "wrong-script",
    "lock-swapped",
    "date-changed",
    "quote-pair",
    "placeholder-leak",
    "length-ratio",
    "repeated-words",
  ],
  ...[
    "double-space",
    "punctuation-end",
    "inconsistent",
    "terminology",
    "typography-fr",
    "typography-ru",
    "spelling",
    "negation",
    "triangle",
  ],
];

/** Each rule that a desk can set in `checks:`, with its severity where it does not. */
export const RULES: Readonly<Record<string, Severity>> = {
  ...STAGE_RULES,
  ...Object.fromEntries(Object.values(CHECKS).flatMap((check: Check) => Object.entries(check.rules))),
};

export const RULE_NAMES: readonly string[] = [...Object.keys(RULES), ...PLANNED];
