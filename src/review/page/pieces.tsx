/** Text with its locks and its markup as chips; a name's chip shows how it is written in the other language. */
import type { Insert, Piece } from "../shapes.ts";
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
          <a href={`#/names/${encodeURIComponent(piece.id ?? "")}`} tabIndex={-1}>
            {t("everywhere")}
          </a>
        </span>
      )}
    </span>
  );
}
