/** Search and replace in the rows that are shown, with every change to be seen before it is made. */
import { useState } from "preact/hooks";
import type { Row } from "../shapes.ts";
import { t } from "./texts.ts";

interface ReplaceProps {
  readonly rows: readonly Row[];
  readonly replace: (changes: readonly (readonly [row: Row, text: string])[]) => Promise<void>;
}

/** What an argument or a tag is made of stays as it is. */
const SYNTAX = /(\{[^{}]*\}|<\/?[A-Za-z][^<>]*>)/;

export function ReplacePanel({ rows, replace }: ReplaceProps) {
  const [find, setFind] = useState("");
  const [put, setPut] = useState("");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const changes = rows
    .map((row) => [row, replaced(row.target, find, put)] as const)
    .filter(([row, text]) => text !== row.target);
  const chosen = changes.filter(([{ key }]) => !left.has(key));
  return (
    <form
      class="replace"
      onSubmit={(event) => {
        event.preventDefault();
        void replace(chosen);
      }}
    >
      <label>
        {t("find")}{" "}
        <input
          value={find}
          onInput={({ currentTarget }) => {
            setFind(currentTarget.value);
          }}
        />
      </label>
      <label>
        {t("replace_with")}{" "}
        <input
          value={put}
          onInput={({ currentTarget }) => {
            setPut(currentTarget.value);
          }}
        />
      </label>
      <button type="submit" disabled={chosen.length === 0}>
        {chosen.length === 0 ? t("replace_none") : t("replace_do", { count: chosen.length })}
      </button>
      <ul>
        {changes.map(([row, text]) => (
          <li key={row.key}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(row.key)}
                onChange={() => {
                  setLeft((old) => {
                    const next = new Set(old);
                    if (!next.delete(row.key)) next.add(row.key);
                    return next;
                  });
                }}
              />
              <del>{row.target}</del> <ins>{text}</ins>
            </label>
          </li>
        ))}
      </ul>
    </form>
  );
}

function replaced(text: string, find: string, put: string): string {
  if (find === "") return text;
  return text
    .split(SYNTAX)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(find, () => put)))
    .join("");
}
