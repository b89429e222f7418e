import type { RefObject } from "preact";
import type { Row } from "../shapes.ts";
import { t } from "./texts.ts";

const STATES = ["all", "open", "findings", "stale", "initial", "translated", "reviewed", "final"] as const;

export interface Wanted {
  readonly state: (typeof STATES)[number];
  readonly text: string;
}

export function fits(row: Row, { state, text }: Wanted): boolean {
  const words = `${row.source.map((piece) => piece.text).join("")} ${row.target}`.toLowerCase();
  if (!words.includes(text.toLowerCase())) return false;
  if (state === "all") return true;
  if (state === "open") return row.state === "initial" || row.state === "translated";
  if (state === "findings") return row.findings.some(({ rule }) => rule !== "missing");
  if (state === "stale") return row.stale !== undefined;
  return row.state === state;
}

interface FilterProps {
  readonly wanted: Wanted;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly change: (wanted: Wanted) => void;
}

export function RowFilter({ wanted, find, change }: FilterProps) {
  const label = {
    all: "filter_all",
    open: "filter_open",
    findings: "filter_findings",
    stale: "stale",
  } as Readonly<Record<string, string>>;
  return (
    <>
      <label>
        {t("filter_state")}{" "}
        <select
          value={wanted.state}
          onChange={({ currentTarget }) => {
            const state = STATES.find((own) => own === currentTarget.value) ?? "all";
            change({ ...wanted, state });
          }}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(label[state] ?? `state_${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("filter_text")}{" "}
        <input
          ref={find}
          type="search"
          value={wanted.text}
          onInput={({ currentTarget }) => {
            change({ ...wanted, text: currentTarget.value });
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
      </label>
    </>
  );
}
