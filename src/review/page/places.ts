/** Where else in the article a name stands: for its card. */
import { createContext } from "preact";
import type { Row } from "../shapes.ts";

export interface Places {
  /** By name id: the rows that hold it, by their number in the article, from 1. */
  readonly rows: ReadonlyMap<string, readonly { readonly key: string; readonly number: number }[]>;
  readonly go: (key: string) => void;
}

export const PlacesOfNames = createContext<Places>({ rows: new Map(), go: () => undefined });

export function rowsByName(rows: readonly Row[]): Places["rows"] {
  const found = new Map<string, { key: string; number: number }[]>();
  for (const [index, { key, source }] of rows.entries()) {
    for (const id of new Set(source.flatMap((piece) => piece.id ?? []))) {
      found.set(id, [...(found.get(id) ?? []), { key, number: index + 1 }]);
    }
  }
  return found;
}
