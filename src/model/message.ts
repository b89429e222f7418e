/**
 * A segment as a message: text, arguments (locks) and rich-text tags (inline markup).
 * The message's written form is the locale file's: `d'{abdoulaye_diop}`, `<strong>...</strong>`, `'{'` for a brace.
 */
export type MessageNode = MessageText | MessageArgument | MessageTag;

export interface MessageText {
  readonly type: "text";
  readonly value: string;
}

export interface MessageArgument {
  readonly type: "argument";
  /** As written, case suffix included: `sergey_lavrov_ins`. */
  readonly id: string;
  /** An ICU date skeleton without the leading `::`, e.g. `yMMMMd`, for `{april_3, date, ::MMMMd}`. */
  readonly skeleton?: string;
}

/** `children` is empty for a standalone tag, which is written `<br/>`. */
export interface MessageTag {
  readonly type: "tag";
  readonly name: string;
  readonly children: readonly MessageNode[];
}

/** A fault in a written message: offset in UTF-16 code units into the written form. */
export interface MessageProblem {
  readonly offset: number;
  readonly message: string;
}
