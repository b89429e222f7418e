/** An edition as the checks see it. */
import type { Article, Segment } from "../model/article.ts";
import type { Severity } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import type { MessageNode, MessageProblem } from "../model/message.ts";
import type { DeskNames } from "../desk/names.ts";
import type { LocaleEntry } from "../locale/locale-file.ts";
import type { Target } from "../locale/reconcile.ts";

export interface CheckView {
  readonly article: Article;
  readonly language: Language;
  readonly localeFile: string;
  readonly names: DeskNames;
  readonly shapes: ReadonlyMap<string, string>;
  readonly segments: readonly SegmentView[];
  /** Keys of the locale file that belong to nothing. */
  readonly unknown: ReadonlyMap<string, LocaleEntry>;
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

/** What a check found; the pipeline adds file, line, column and the severity of the desk. */
export interface Fault {
  readonly rule: string;
  readonly message: string;
  readonly key?: string;
  /** Offset into the target's written form, UTF-16 code units. */
  readonly offset?: number;
  readonly expected?: readonly string[];
  /** A place in another file than the locale file. */
  readonly file?: string;
}

export interface Check {
  /** The rules it reports, each with its severity where the desk says nothing. */
  readonly rules: Readonly<Record<string, Severity>>;
  run(view: CheckView): Iterable<Fault>;
}
