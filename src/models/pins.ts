/**
 * SHA-256 of the model files that are known to be Mozilla's, of each file as it is served (gzip), and of the model itself
 * unpacked too, by which Mozilla's manifest names it. They come from the pointers under which the project
 * mozilla/firefox-translations-models keeps these files. A model that is not here is checked by the manifest's own hash.
 */
import type { Architecture } from "./manifest.ts";
import type { PairId } from "./pair.ts";

export interface Pins {
  readonly architecture: Architecture;
  /** The model, unpacked. */
  readonly unpacked: string;
  /** As served. A model has one vocabulary, or one a language. */
  readonly packed: {
    readonly model: string;
    readonly lexicalShortlist: string;
    readonly vocab: string;
  };
}

export const PINS: Readonly<Partial<Record<PairId, Pins>>> = {
  "en-fr": {
    architecture: "base-memory",
    unpacked: "6322e296d4fecfe395a8d5723da4ec37ecbe6d7613bb1dfcf4b28e2a47498b68",
    packed: {
      model: "22cdaf3dc9a1da6e5818b5576737182467f3cd97e6fd6f94e4273eb7b56d1e3f",
      lexicalShortlist: "055987f0b585b61c4914fb4469e2392fda0b25d3f7784275974f920e7b631997",
      vocab: "5dcadaad8191fb4eb7677bce07098a20221dec95976a4db796f3a17cc82b4541",
    },
  },
  "en-ru": {
    architecture: "base-memory",
    unpacked: "184cb5cda528eeefc0f75f5d0035d787b71d74af135e3c5608d01ae02ecfb920",
    packed: {
      model: "e766bc83434f4a9ff4110abe5450043a62cd402c6a7a8bca5e3e4d83b408dcb4",
      lexicalShortlist: "9c111984d8207f8dc6b9dd5c17ab4d18042f7c0e34105a09a35909538facc958",
      vocab: "9aa498dce5d27c02ac998c646c51a7475a421500ecdbbd1dff9ff3e77e64b21c",
    },
  },
  "fr-en": {
    architecture: "base-memory",
    unpacked: "15f997bc0d13808b0b0fbd0786e684a3c8a52adcd8071844b76123fdacbf2b90",
    packed: {
      model: "06b1eeedd3944260d00a393d12ec7192490c5b7c930b97212faf4d5f5c90a2ee",
      lexicalShortlist: "395aa7767220e1bcfc085f2b2787ff98005d0075e55451f1e0832885e3d9642a",
      vocab: "8d15b219ffd32327b4cabf0d94a05a4fecb8923a4f386badbcbe5e86ede453a7",
    },
  },
};
