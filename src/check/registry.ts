/** Every check, one file each. A new one is one file and one line here. */
import type { Severity } from "../model/finding.ts";
import { dateChanged } from "./date-changed.ts";
import { doubleSpace } from "./double-space.ts";
import { icuSyntax } from "./icu-syntax.ts";
import { inconsistent } from "./inconsistent.ts";
import { lengthRatio } from "./length-ratio.ts";
import { lockSwapped } from "./lock-swapped.ts";
import { locks } from "./locks.ts";
import { missing } from "./missing.ts";
import { nameCase } from "./name-case.ts";
import { nameUnapproved } from "./name-unapproved.ts";
import { negation } from "./negation.ts";
import { opposite } from "./opposite.ts";
import { placeholderLeak } from "./placeholder-leak.ts";
import { punctuationEnd } from "./punctuation-end.ts";
import { quotePair } from "./quote-pair.ts";
import { rejected } from "./rejected.ts";
import { repeatedWords } from "./repeated-words.ts";
import { spelling } from "./spelling.ts";
import { stale } from "./stale.ts";
import { terminology } from "./terminology.ts";
import { triangle } from "./triangle.ts";
import { typographyFr } from "./typography-fr.ts";
import { typographyRu } from "./typography-ru.ts";
import { unknownKey } from "./unknown-key.ts";
import { untranslated } from "./untranslated.ts";
import type { Check } from "./view.ts";
import { wrongScript } from "./wrong-script.ts";

export const CHECKS = {
  missing,
  stale,
  rejected,
  untranslated,
  icuSyntax,
  placeholderLeak,
  wrongScript,
  locks,
  dateChanged,
  lockSwapped,
  triangle,
  quotePair,
  negation,
  opposite,
  nameCase,
  nameUnapproved,
  inconsistent,
  terminology,
  lengthRatio,
  repeatedWords,
  punctuationEnd,
  doubleSpace,
  typographyFr,
  typographyRu,
  spelling,
  unknownKey,
} satisfies Record<string, Check>;

/** Rules of the stages themselves, beside those of the checks. */
const STAGE_RULES: Readonly<Record<string, Severity>> = {
  "provider-failed": "error",
  "budget-reached": "error",
  "lock-broken": "error",
  "kept-local": "warning",
  "source-edited": "warning",
  "source-language": "warning",
  "html-untranslated": "warning",
};

/** Each rule that a desk can set in `checks:`, with its severity where it does not. */
export const RULES: Readonly<Record<string, Severity | "off">> = {
  ...STAGE_RULES,
  ...Object.fromEntries(Object.values(CHECKS).flatMap((check: Check) => Object.entries(check.rules))),
};

export const RULE_NAMES: readonly string[] = Object.keys(RULES);
