/** The library: what a custom provider or a script around the pipeline needs. */
export { ProviderError } from "./model/provider.ts";
export type {
  ContextUse,
  Provider,
  ProviderCheck,
  ProviderEnvironment,
  ProviderErrorKind,
  ProviderFactory,
  ProviderLimits,
  TextContext,
  TranslateContext,
  TranslateRequest,
} from "./model/provider.ts";
export type { Article, Atom, Block, BlockKind, Segment, Tag } from "./model/article.ts";
export type { Finding, Severity } from "./model/finding.ts";
export { LANGUAGES, type Language } from "./model/language.ts";
export type { Case, Lock, LockPolicy, LockType, Span } from "./model/lock.ts";
export type {
  MessageArgument,
  MessageNode,
  MessageProblem,
  MessageTag,
  MessageText,
} from "./model/message.ts";
export type { Name, NameBook, NameForm, NameKind } from "./model/names.ts";
export type { Edition, FileFormat, Format, Piece, TextFormat } from "./model/edition.ts";
export type { LedgerEntry, State } from "./model/target.ts";
export { Failure } from "./model/failure.ts";
export type { ArticleReport, EditionReport, Report, Totals } from "./report/report.ts";
export { readArticle } from "./read/read-article.ts";
export { ReadError } from "./read/read-error.ts";
export { splitSentences } from "./segment/sentences.ts";
export { splice } from "./assemble/splice.ts";
export { parseMessage } from "./message/parse.ts";
export { printMessage } from "./message/print.ts";
export { detect } from "./lock/detect.ts";
export { nameBook } from "./names/book.ts";
