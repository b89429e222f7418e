/** A SentencePiece vocabulary of single characters, the words of a lexicon, and whatever words are given. */

/** 1 normal, 2 unknown, 3 control, 5 unused, 6 byte. */
type PieceType = 1 | 2 | 3 | 5 | 6;

export interface Piece {
  readonly text: string;
  readonly score: number;
  readonly type: PieceType;
}

const CHARACTERS =
  "▁.,;:!?'\"()[]{}<>/\\|@#$%^&*-_=+~`0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZàâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛÜŒÆ«»’“”–—…абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";

/** Filled up to `size`, or to a multiple of 8, with pieces that nothing uses. */
export function makePieces(words: readonly string[], size: number | undefined): Piece[] {
  const pieces: Piece[] = [
    { text: "</s>", score: 0, type: 3 },
    { text: "<unk>", score: 0, type: 2 },
  ];
  for (let byte = 0; byte < 256; byte++)
    pieces.push({ text: `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`, score: 0, type: 6 });
  for (const text of new Set(CHARACTERS)) pieces.push({ text, score: -12, type: 1 });
  for (const text of new Set(words)) pieces.push({ text, score: -6, type: 1 });
  const all = size ?? Math.ceil(pieces.length / 8) * 8;
  if (pieces.length > all) throw new Error(`${pieces.length} pieces do not fit into ${all}`);
  for (let i = 0; pieces.length < all; i++) pieces.push({ text: `<unused${i}>`, score: 0, type: 5 });
  return pieces;
}

/** SentencePiece's ModelProto, a protocol buffer. */
export function encodeVocabulary(pieces: readonly Piece[]): Buffer {
  const trainer = Buffer.concat([
    ...[integer(3, 1), integer(4, pieces.length), integer(35, 1), integer(25, 1), integer(40, 1)],
    ...[integer(41, -1), integer(42, 0), integer(43, -1), bytes(44, " \u2047 "), bytes(45, "<unk>")],
    ...[bytes(46, "<s>"), bytes(47, "</s>"), bytes(48, "<pad>")],
  ]);
  const normalizer = Buffer.concat([
    ...[bytes(1, "identity"), bytes(2, ""), integer(3, 1), integer(4, 1), integer(5, 1)],
  ]);
  const encoded = pieces.map(({ text, score, type }) =>
    bytes(1, Buffer.concat([bytes(1, text), float(2, score), integer(3, type)])),
  );
  return Buffer.concat([...encoded, bytes(2, trainer), bytes(3, normalizer)]);
}

function varint(value: number): Buffer {
  const out: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    out.push(rest > 0n ? low | 128 : low);
  } while (rest > 0n);
  return Buffer.from(out);
}

function tag(field: number, wire: number): Buffer {
  return varint((field << 3) | wire);
}

function integer(field: number, value: number): Buffer {
  return Buffer.concat([tag(field, 0), varint(value)]);
}

function bytes(field: number, value: Buffer | string): Buffer {
  const content = typeof value === "string" ? Buffer.from(value, "utf8") : value;
  return Buffer.concat([tag(field, 2), varint(content.length), content]);
}

function float(field: number, value: number): Buffer {
  const content = Buffer.alloc(4);
  content.writeFloatLE(value);
  return Buffer.concat([tag(field, 5), content]);
}
