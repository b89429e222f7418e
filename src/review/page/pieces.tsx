/** Text with its locks and its markup as chips; a lock's chip shows how it is written in the other language. */
import { useContext } from "preact/hooks";
import type { Insert, Piece } from "../shapes.ts";
import { PlacesOfNames } from "./places.ts";
import { t } from "./texts.ts";

export function Pieces({ pieces, inserts = [] }: { pieces: readonly Piece[]; inserts?: readonly Insert[] }) {
  return (
    <>
      {pieces.map((piece, index) =>
        piece.type === undefined ? piece.text : <Chip key={index} piece={piece} inserts={inserts} />,
      )}
    </>
  );
}

function Chip({ piece, inserts }: { piece: Piece; inserts: readonly Insert[] }) {
  const { rows, go } = useContext(PlacesOfNames);
  const forms =
    inserts.find((insert) => insert.type === piece.type && insert.text === piece.text)?.forms ?? [];
  return (
    <span class={`chip ${piece.type ?? ""}`}>
      {piece.text}
      {forms.length > 0 && (
        <span class="card">
          {forms.map((form) => (
            <span key={form.written}>
              <span class="dim">{form.case ?? ""}</span> {form.text}
            </span>
          ))}
          <span class="dim">
            {t("in_rows")}{" "}
            {rows.get(piece.id ?? "")?.map(({ key, number }) => (
              <button
                type="button"
                class="place"
                key={key}
                tabIndex={-1}
                onClick={() => {
                  go(key);
                }}
              >
                {number}
              </button>
            ))}
          </span>
          {piece.type !== "date" && piece.type !== "time" && (
            <a href={`#/names/${encodeURIComponent(piece.id ?? "")}`} tabIndex={-1}>
              {t("everywhere")}
            </a>
          )}
        </span>
      )}
    </span>
  );
}
