/** An edition as the checks see it. What only some checks need is worked out when they first ask. */
import type { Article, Segment } from "../model/article.ts";
import type { Severity } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import type { MessageNode, MessageProblem } from "../model/message.ts";
import type { DeskNames } from "../desk/names.ts";
import type { LocaleEntry } from "../locale/locale-file.ts";
import type { Target } from "../locale/reconcile.ts";
import { isSourceItself } from "../model/target.ts";
import type { ReadFacts } from "../verify/read-facts.ts";
import type { Mention } from "../verify/mentions.ts";
import type { Seen, VerifyContext } from "../verify/verify.ts";
import type { Glossary } from "./glossary.ts";
import type { Speller } from "./speller.ts";

export interface CheckView {
  readonly article: Article;
  readonly language: Language;
  readonly localeFile: string;
  readonly names: DeskNames;
  readonly shapes: ReadonlyMap<string, string>;
  readonly segments: readonly SegmentView[];
  /** The segments that hold a text of their own: not the ones that the identity provider answered with the source itself. */
  readonly written: readonly WrittenView[];
  readonly glossary: Glossary;
  /** Loaded where the desk has switched `spelling` on. */
  readonly speller: Speller | undefined;
  /** Keys of the locale file that belong to nothing. */
  readonly unknown: ReadonlyMap<string, LocaleEntry>;
  /** The same article in its third language, which is neither the source's nor this one; undefined where it has no texts. */
  readonly third: () => CheckView | undefined;
  /** Targets that were approved for exactly this source text, anywhere on the desk, in this edition's language. */
  readonly approved: (source: string) => readonly string[];
}

export interface SegmentView {
  readonly segment: Segment;
  /** The source message in written form. */
  readonly message: string;
  readonly locks: readonly Lock[];
  readonly target: Target | undefined;
  readonly nodes: readonly MessageNode[];
  readonly problems: readonly MessageProblem[];
}

/** There is nothing of its own to check. */
export function isSource({ target, message }: Pick<SegmentView, "target" | "message">): boolean {
  return target !== undefined && isSourceItself(target.entry) && target.text === message;
}

/** A segment whose target is a text of its own. */
export interface WrittenView extends SegmentView {
  readonly target: Target;
  /** The written form with every argument and quoted sign as as many ARGUMENT_MARKs, every tag as as many TAG_MARKs. */
  readonly masked: string;
  /** The target taken apart; its text has one ARGUMENT_MARK an argument. */
  readonly seen: Seen;
  readonly facts: ReadFacts;
  readonly context: VerifyContext;
  /** The facts that stand here, in reading order. */
  readonly mentions: () => readonly Mention[];
}

/** What a check found; the pipeline adds file, line, column and the severity of the desk. */
export interface Fault {
  readonly rule: string;
  readonly message: string;
  readonly key?: string;
  /** Offset into the target's written form, UTF-16 code units. */
  readonly offset?: number;
  readonly expected?: readonly string[];
  /** Graver or lighter than the rule's own, where the desk says nothing. */
  readonly severity?: Severity;
  /** A place in another file than the locale file. */
  readonly file?: string;
}

export interface Check {
  /** The rules it reports, each with its severity where the desk says nothing. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  run(view: CheckView): Iterable<Fault>;
}
