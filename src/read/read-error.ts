/** An article that cannot be read: a problem of its file, to be reported as a finding. Lines and columns count from 1. */
export class ReadError extends Error {
  override readonly name = "ReadError";
  /** Relative to the workspace. */
  readonly file: string;
  readonly line: number | undefined;
  /** In UTF-16 code units. */
  readonly column: number | undefined;

  constructor(message: string, file: string, place: Partial<Place> = {}) {
    super(message);
    this.file = file;
    this.line = place.line;
    this.column = place.column;
  }
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Line and column of a UTF-16 offset; `\n`, `\r\n` and `\r` end a line. */
export function placeOf(text: string, offset: number): Place {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < offset; index++) {
    const code = text.charCodeAt(index);
    if (code !== 10 && (code !== 13 || text.charCodeAt(index + 1) === 10)) continue;
    line++;
    lineStart = index + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
