/**
 * A complete model for the Bergamot engine with weights made by hand: it copies its input piece by piece and swaps the words
 * of a small lexicon, the same each time. Tensors and configuration are those of Mozilla's models, at any size.
 *
 * How it works (d: dimensions): dimensions of slow waves, almost the same for every position, carry which piece it is; the
 * others carry where it stands. Every layer but one leaves its input alone. In the last decoder layer, attention finds the
 * encoder's piece of the same position, its two halves are exchanged (which is what swaps words), and the embedding reads the
 * piece out.
 */
import { encodeModel, encodeShortlist, floats, quantised, type Tensor } from "./binary.ts";
import { encodeVocabulary, makePieces } from "./vocabulary.ts";

export interface ModelSize {
  readonly dimensions: number;
  readonly feedForward: number;
  readonly encoderLayers: number;
  readonly decoderLayers: number;
}

export interface TinyModelOptions extends Partial<ModelSize> {
  /** Words that stand for each other, in both directions. */
  readonly lexicon?: readonly (readonly [string, string])[];
  /** Further words that are one piece. */
  readonly words?: readonly string[];
  /** A word that no engine survives: its shortlist names a piece that is not there. */
  readonly poison?: string;
  /** Pieces in all. */
  readonly vocabulary?: number;
}

export interface TinyModel {
  readonly model: Buffer;
  readonly lexicalShortlist: Buffer;
  readonly vocab: Buffer;
}

const HEADS = 8;
/** Strength of a piece's code, and of what reads it out. */
const A = 1.5;
const SHARPNESS = 4;
/** The engine marks pieces in a bit set: the bit of this one lies 512 MB beyond it, outside of a memory with one tiny model. */
const NOWHERE = 2 ** 32 - 8;

export function tinyModel(options: TinyModelOptions = {}): TinyModel {
  const { dimensions: d = 128, feedForward = 128, encoderLayers = 2, decoderLayers = 2 } = options;
  const lexicon = (options.lexicon ?? []).map(([a, b]) => [`▁${a}`, `▁${b}`] as const);
  const poison = options.poison === undefined ? undefined : `▁${options.poison}`;
  const words = [
    ...(options.words ?? []).map((word) => `▁${word}`),
    ...(poison === undefined ? [] : [poison]),
  ];
  const pieces = makePieces([...lexicon.flat(), ...words], options.vocabulary);
  const count = pieces.length;
  const random = generator();
  const half = d / 2;
  const perHead = d / HEADS;
  const ids = new Map(pieces.map(({ text }, id) => [text, id]));
  const partners = new Map<number, number>();
  for (const [a, b] of lexicon) {
    partners.set(ids.get(a)!, ids.get(b)!);
    partners.set(ids.get(b)!, ids.get(a)!);
  }

  const frequency = Array.from({ length: half }, (_, i) => Math.exp((-i * Math.log(10_000)) / (half - 1)));
  let slow = frequency.flatMap((value, i) => (value * 128 <= 0.27 ? [i] : []));
  if (slow.length % 2 === 1) slow = slow.slice(1);
  const n = slow.length;
  const sines = slow;
  const cosines = slow.map((i) => half + i);
  const content = [...sines, ...cosines];
  const isContent = new Set(content);

  const codes = makeCodes(n, count, random);
  const embedding = new Float32Array(count * d);
  for (let id = 0; id < count; id++) {
    const [u, v] = [codes[id]!, codes[partners.get(id) ?? id]!];
    for (let k = 0; k < n; k++) {
      embedding[id * d + sines[k]!] = (A * u[k]!) / Math.sqrt(d);
      embedding[id * d + cosines[k]!] = (A * v[k]!) / Math.sqrt(d);
    }
  }

  // The fast waves that tell positions apart best.
  const gain = (waves: readonly number[]): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let distance = 1; distance <= 260; distance++) {
      let sum = 0;
      for (const i of waves) sum += 1 - Math.cos(distance * frequency[i]!);
      least = Math.min(least, sum);
    }
    return least;
  };
  const pool = frequency.flatMap((value, i) => (value >= 0.02 && !isContent.has(i) ? [i] : []));
  let waves = pool.slice(0, perHead / 2);
  let best = gain(waves);
  for (let k = 0; k < 1_000; k++) {
    const tried = [...waves];
    tried[Math.floor(random() * tried.length)] = pool[Math.floor(random() * pool.length)]!;
    if (new Set(tried).size < tried.length) continue;
    const found = gain(tried);
    if (found > best) [best, waves] = [found, tried];
  }

  // What layer norms see, measured.
  const normed = (x: Float64Array): { readonly y: Float64Array; readonly scale: number } => {
    const mean = x.reduce((sum, value) => sum + value, 0) / d;
    const scale = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / d + 1e-6);
    return { y: x.map((value) => (value - mean) / scale), scale };
  };
  const position = (p: number): Float64Array =>
    Float64Array.from({ length: d }, (_, j) =>
      j < half ? Math.sin(p * frequency[j]!) : Math.cos(p * frequency[j - half]!),
    );
  const mean = new Float64Array(d);
  const meanQuery = new Float64Array(d);
  let scale = 0;
  let mostEncoder = 0;
  let mostQuery = 0;
  for (let p = 0; p < 128; p++) {
    const id = Math.floor(random() * count);
    const { y, scale: own } = normed(
      position(p).map((value, j) => value + Math.sqrt(d) * embedding[id * d + j]!),
    );
    scale += own / 128;
    for (const [j, value] of y.entries()) {
      mean[j]! += value / 128;
      mostEncoder = Math.max(mostEncoder, Math.abs(value));
      if (isContent.has(j)) continue;
      meanQuery[j]! += value / 128;
      mostQuery = Math.max(mostQuery, Math.abs(value));
    }
  }
  for (const value of normed(position(0)).y) {
    mostQuery = Math.max(mostQuery, Math.abs(value));
    mostEncoder = Math.max(mostEncoder, Math.abs(value));
  }
  const kappa = Math.sqrt((16 * Math.sqrt(perHead) * scale * scale) / best);

  const tensors: Tensor[] = [];
  const zeros = (length: number): Float32Array => new Float32Array(length);
  const matrix = (name: string, rows: number, columns: number, weights: Float32Array, most: number): void => {
    tensors.push(quantised(name, rows, columns, weights));
    tensors.push(floats(`${name}_QuantMultA`, [1, 1], Float32Array.of(127 / most)));
  };
  const vector = (name: string, values: Float32Array): void => {
    tensors.push(floats(name, [1, values.length], values));
  };
  const norm = (prefix: string, factors = zeros(d).fill(1)): void => {
    vector(`${prefix}_ln_scale`, factors);
    vector(`${prefix}_ln_bias`, zeros(d));
  };
  interface Attention {
    readonly weights?: Readonly<Record<string, Float32Array>>;
    readonly factors?: Float32Array;
    readonly mostOut?: number;
  }
  const attention = (
    prefix: string,
    query: number,
    { weights = {}, factors, mostOut = 4 }: Attention = {},
  ): void => {
    for (const [part, most] of [
      ["q", query],
      ["k", mostEncoder],
      ["v", mostEncoder],
      ["o", mostOut],
    ] as const) {
      matrix(`${prefix}_W${part}`, d, d, weights[`W${part}`] ?? zeros(d * d), most);
      vector(`${prefix}_b${part}`, weights[`b${part}`] ?? zeros(d));
    }
    norm(`${prefix}_Wo`, factors);
  };
  const feed = (prefix: string, most: number, factors?: Float32Array): void => {
    matrix(`${prefix}_W1`, d, feedForward, zeros(d * feedForward), most);
    vector(`${prefix}_b1`, zeros(feedForward));
    matrix(`${prefix}_W2`, feedForward, d, zeros(feedForward * d), 4);
    vector(`${prefix}_b2`, zeros(d));
    norm(`${prefix}_ffn`, factors);
  };
  const onlyContent = (factor: number): Float32Array =>
    Float32Array.from({ length: d }, (_, j) => (isContent.has(j) ? factor : 0));

  for (let layer = 1; layer <= encoderLayers; layer++) {
    attention(`encoder_l${layer}_self`, mostEncoder);
    feed(`encoder_l${layer}_ffn`, mostEncoder);
  }
  for (let layer = 1; layer <= decoderLayers; layer++) {
    const prefix = `decoder_l${layer}`;
    const last = layer === decoderLayers;
    matrix(`${prefix}_rnn_W`, d, d, zeros(d * d), mostEncoder);
    matrix(`${prefix}_rnn_Wf`, d, d, zeros(d * d), mostEncoder);
    vector(`${prefix}_rnn_bf`, zeros(d));
    norm(`${prefix}_rnn_ffn`, last ? onlyContent(1).map((value) => 1 - value) : undefined);
    attention(`${prefix}_context`, last ? mostQuery : mostEncoder, last ? copying() : {});
    const most = last ? 3 * Math.sqrt(d / (2 * n)) + 2 : mostEncoder;
    feed(`${prefix}_ffn`, most, last ? onlyContent(SHARPNESS) : undefined);
  }
  function copying(): Attention {
    const [Wq, Wk, Wv, Wo] = [zeros(d * d), zeros(d * d), zeros(d * d), zeros(d * d)];
    const [bq, bk, bv] = [zeros(d), zeros(d), zeros(d)];
    const middle = (means: Float64Array): number =>
      means.reduce((sum, value, j) => sum + (waves.includes(j % half) ? value : 0), 0) / (2 * waves.length);
    const [queryMiddle, keyMiddle] = [middle(meanQuery), middle(mean)];
    for (let head = 0; head < HEADS; head++)
      for (const [k, i] of waves.entries())
        for (const [j, place] of [
          [i, 2 * k],
          [half + i, 2 * k + 1],
        ] as const) {
          const column = head * perHead + place;
          Wq[j * d + column] = Wk[j * d + column] = kappa;
          bq[column] = -kappa * queryMiddle;
          bk[column] = -kappa * keyMiddle;
        }
    for (const [k, j] of content.entries()) {
      Wv[j * d + k] = 1;
      bv[k] = -mean[j]!;
    }
    for (let k = 0; k < n; k++) Wo[k * d + cosines[k]!] = Wo[(n + k) * d + sines[k]!] = 1;
    return { weights: { Wq, Wk, Wv, Wo, bq, bk, bv }, factors: onlyContent(1), mostOut: (2 * A) / scale };
  }
  vector("decoder_ff_logit_out_b", zeros(count));
  matrix("Wemb", count, d, embedding, SHARPNESS * Math.sqrt(d / (2 * n)) * 1.15);
  const embedded = tensors.at(-1)!.data.readFloatLE(0);
  tensors.push(floats("none_QuantMultA", [1, 1], Float32Array.of(embedded)));
  tensors.sort((a, b) => (a.name < b.name ? -1 : 1));
  const config = configuration({ dimensions: d, feedForward, encoderLayers, decoderLayers }, count);
  tensors.push({ name: "special:model.yml", type: 0x0101, shape: [config.length], data: config });

  const best8 = pieces.map((_, id) => {
    const list = new Set([id, partners.get(id) ?? id]);
    for (let k = 0; list.size < 8; k++) list.add((id * 7_919 + 104_729 * k) % count);
    return pieces[id]!.text === poison ? [...list, NOWHERE] : [...list];
  });
  return {
    model: encodeModel(tensors),
    lexicalShortlist: encodeShortlist(best8),
    vocab: encodeVocabulary(pieces),
  };
}

/** Balanced codes of +1 and -1, each another one. */
function makeCodes(length: number, count: number, random: () => number): Int8Array[] {
  const codes: Int8Array[] = [];
  const seen = new Set<string>();
  const close = (code: Int8Array, limit: number): boolean =>
    codes.some((other) => other.reduce((sum, value, i) => sum + value * code[i]!, 0) > limit);
  for (let limit = Math.floor(0.4 * length); codes.length < count; limit += 2) {
    if (limit > length) throw new Error(`${count} codes of length ${length} cannot be made`);
    for (let tries = 0; codes.length < count && tries < 4_000; tries++) {
      const order = Array.from({ length }, (_, i) => i);
      for (let i = length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
      const code = new Int8Array(length).fill(-1);
      for (const i of order.slice(0, length / 2)) code[i] = 1;
      // Thousands cannot all be far from each other: it is enough that they differ.
      if (count > 2_048 ? seen.has(code.join()) : close(code, limit)) continue;
      codes.push(code);
      seen.add(code.join());
      if (count > 2_048) tries = 0;
    }
  }
  return codes;
}

/** Mulberry32. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function configuration(size: ModelSize, vocabulary: number): Buffer {
  const values = {
    "bert-train-type-embeddings": true,
    "bert-type-vocab-size": 2,
    "dec-cell": "ssru",
    "dec-cell-base-depth": 2,
    "dec-cell-high-depth": 1,
    "dec-depth": size.decoderLayers,
    "dim-emb": size.dimensions,
    "dim-rnn": 1_024,
    "dim-vocabs": `[${vocabulary}, ${vocabulary}]`,
    "enc-cell": "gru",
    "enc-cell-depth": 1,
    "enc-depth": size.encoderLayers,
    "enc-type": "bidirectional",
    "input-types": "[]",
    "layer-normalization": false,
    "lemma-dim-emb": 0,
    "output-omit-bias": false,
    "right-left": false,
    skip: false,
    "tied-embeddings": false,
    "tied-embeddings-all": true,
    "tied-embeddings-src": false,
    "transformer-aan-activation": "swish",
    "transformer-aan-depth": 2,
    "transformer-aan-nogate": false,
    "transformer-decoder-autoreg": "rnn",
    "transformer-dim-aan": 2_048,
    "transformer-dim-ffn": size.feedForward,
    "transformer-ffn-activation": "relu",
    "transformer-ffn-depth": 2,
    "transformer-guided-alignment-layer": "last",
    "transformer-heads": HEADS,
    "transformer-no-projection": false,
    "transformer-pool": false,
    "transformer-postprocess": "dan",
    "transformer-postprocess-emb": "d",
    "transformer-postprocess-top": '""',
    "transformer-preprocess": '""',
    "transformer-tied-layers": "[]",
    "transformer-train-position-embeddings": false,
    type: "transformer",
    ulr: false,
    "ulr-dim-emb": 0,
    "ulr-trainable-transformation": false,
    version: "tiny",
  };
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
  return Buffer.from(`${lines.join("\n")}\n\0`);
}
