/** Marian's binary model (tensors by name) and the binary lexical shortlist. */

export interface Tensor {
  readonly name: string;
  /** 0x0101 int8, 0x0404 float32, 0x4101 int8 with its multiplier behind. */
  readonly type: number;
  readonly shape: readonly number[];
  readonly data: Buffer;
}

export function encodeModel(tensors: readonly Tensor[]): Buffer {
  const head = Buffer.alloc(16);
  head.writeBigUInt64LE(1n, 0);
  head.writeBigUInt64LE(BigInt(tensors.length), 8);
  const headers = Buffer.alloc(32 * tensors.length);
  for (const [i, { name, type, shape, data }] of tensors.entries())
    for (const [k, value] of [Buffer.byteLength(name) + 1, type, shape.length, data.length].entries())
      headers.writeBigUInt64LE(BigInt(value), 32 * i + 8 * k);
  const names = Buffer.concat(tensors.map(({ name }) => Buffer.from(`${name}\0`)));
  const shapes = Buffer.concat(
    tensors.map(({ shape }) => {
      const written = Buffer.alloc(4 * shape.length);
      for (const [k, size] of shape.entries()) written.writeInt32LE(size, 4 * k);
      return written;
    }),
  );
  const position = head.length + headers.length + names.length + shapes.length;
  const offset = (Math.floor((position + 8) / 256) + 1) * 256 - position - 8;
  const gap = Buffer.alloc(8 + offset);
  gap.writeBigUInt64LE(BigInt(offset), 0);
  return Buffer.concat([head, headers, names, shapes, gap, ...tensors.map(({ data }) => data)]);
}

export function floats(name: string, shape: readonly number[], values: Float32Array): Tensor {
  const data = Buffer.alloc(padded(values.length * 4));
  for (const [i, value] of values.entries()) data.writeFloatLE(value, 4 * i);
  return { name, type: 0x0404, shape, data };
}

/** Written transposed, except the embedding; the multiplier behind. */
export function quantised(name: string, rows: number, columns: number, weights: Float32Array): Tensor {
  const most = weights.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const factor = 127 / (most === 0 ? 1 : most);
  const data = Buffer.alloc(padded(rows * columns + 4));
  const straight = name.includes("Wemb");
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = weights[row * columns + column]!;
      if (value === 0) continue;
      const at = straight ? row * columns + column : column * rows + row;
      data.writeInt8(Math.max(-127, Math.min(127, Math.round(value * factor))), at);
    }
  data.writeFloatLE(factor, rows * columns);
  return { name, type: 0x4101, shape: [rows, columns], data };
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 256) * 256;
}

/** For each piece of the source, the pieces of the target that may stand for it. */
export function encodeShortlist(lists: readonly (readonly number[])[]): Buffer {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const base = 48 + 8 * (lists.length + 1);
  const data = Buffer.alloc(base + 4 * count);
  data.writeBigUInt64LE(0xf11a48d5013417f5n, 0);
  for (const [i, value] of [50, 50, lists.length + 1, count].entries())
    data.writeBigUInt64LE(BigInt(value), 16 + 8 * i);
  let at = 0;
  for (const [i, list] of lists.entries()) {
    data.writeBigUInt64LE(BigInt(at), 48 + 8 * i);
    for (const id of [...list].sort((a, b) => a - b)) data.writeUInt32LE(id, base + 4 * at++);
  }
  data.writeBigUInt64LE(BigInt(at), 48 + 8 * lists.length);
  // The checksum that the engine compares: over words of 64 bits, from the numbers on.
  const mask = (1n << 64n) - 1n;
  let hash = 0n;
  for (let i = 16; i + 8 <= data.length; i += 8)
    hash ^= (data.readBigUInt64LE(i) + 0x9e3779b9n + ((hash << 6n) & mask) + (hash >> 2n)) & mask;
  data.writeBigUInt64LE(hash & mask, 8);
  return data;
}
