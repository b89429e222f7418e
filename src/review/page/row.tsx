/** One segment: its source, its text, what was found in it, and what can be done with it. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Finding } from "../../model/finding.ts";
import type { Language } from "../../model/language.ts";
import type { Looked, Row } from "../shapes.ts";
import { AlternativeList } from "./alternatives.tsx";
import { look } from "./api.ts";
import { Editor } from "./editor.tsx";
import { Pieces } from "./pieces.tsx";
import { t } from "./texts.ts";

const PAUSE_MS = 350;

export interface RowProps {
  readonly id: string;
  readonly from: Language;
  readonly to: Language;
  readonly row: Row;
  readonly current: boolean;
  /** What is being written; undefined: nothing is. */
  readonly draft: string | undefined;
  /** The text that somebody else saved meanwhile. */
  readonly conflict: string | undefined;
  readonly act: RowActions;
}

export interface RowActions {
  readonly select: (key: string) => void;
  readonly write: (key: string, draft: string | undefined) => void;
  readonly save: (key: string) => void;
  readonly approve: (key: string) => void;
  readonly reject: (key: string, note: string) => void;
  readonly settle: (key: string, mine: boolean) => void;
}

export function RowView({ id, from, to, row, current, draft, conflict, act }: RowProps) {
  const { key } = row;
  const place = useRef<HTMLLIElement>(null);
  const looked = useLook(id, to, key, draft);
  const [others, setOthers] = useState(false);
  const [note, setNote] = useState<string>();
  // At once: by the time of an effect another row may be current, and focus, which makes a row current, would go to and fro.
  useLayoutEffect(() => {
    if (!current) return;
    place.current?.scrollIntoView({ block: "nearest" });
    if (draft === undefined) place.current?.focus({ preventScroll: true });
  }, [current, draft === undefined]);
  const plain = row.source.map(({ text }) => text).join("");
  const findings = looked?.findings ?? row.findings;
  return (
    <li
      ref={place}
      class={`row ${row.kind}${current ? " current" : ""}`}
      tabIndex={-1}
      data-key={key}
      aria-current={current ? "true" : undefined}
      onFocusCapture={() => {
        act.select(key);
      }}
    >
      <div class="source" lang={from}>
        <p>
          <Pieces pieces={row.source} inserts={row.inserts} />
        </p>
        {row.stale !== undefined && <StaleNote stale={row.stale} />}
      </div>
      <div class="target">
        {draft === undefined ? (
          <p
            lang={to}
            onClick={() => {
              act.write(key, row.target);
            }}
          >
            {row.target === "" ? <em class="dim">{t("state_initial")}</em> : <Pieces pieces={row.shown} />}
          </p>
        ) : (
          <Editor
            text={draft}
            label={t("target_of", { source: plain })}
            language={to}
            inserts={row.inserts}
            onText={(text) => {
              act.write(key, text);
            }}
            onLeave={() => {
              act.write(key, draft === row.target ? undefined : draft);
              place.current?.focus();
            }}
            onSave={() => {
              act.save(key);
            }}
            onApprove={() => {
              act.approve(key);
            }}
          />
        )}
        {looked !== undefined && (
          <p class="live" lang={to}>
            <Pieces pieces={looked.shown} />
          </p>
        )}
        {conflict !== undefined && (
          <div class="conflict" role="alert">
            <p>{t("conflict")}</p>
            <blockquote lang={to}>{conflict === "" ? t("conflict_gone") : conflict}</blockquote>
            <button
              type="button"
              onClick={() => {
                act.settle(key, true);
              }}
            >
              {t("conflict_mine")}
            </button>
            <button
              type="button"
              onClick={() => {
                act.settle(key, false);
              }}
            >
              {t("conflict_theirs")}
            </button>
          </div>
        )}
        <Findings findings={findings} />
        {row.notes.map(({ text, when }) => (
          <p class="note" key={when}>
            {t("note", { when: when.slice(0, 10), text })}
          </p>
        ))}
        <div class="tools">
          <span class="states">
            <span class={`state ${row.state}`}>{t(`state_${row.state}`)}</span>
            {row.stale !== undefined && <span class="state stale">{t("stale")}</span>}
            {row.rejected && <span class="state stale">{t("rejected")}</span>}
            {draft !== undefined && draft !== row.target && <span class="dim">{t("unsaved")}</span>}
            {row.origin !== "" && row.state === "translated" && <span class="dim">{row.origin}</span>}
          </span>
          {/* Always there, so that nothing moves under the pointer when a row becomes the current one. */}
          <span class={current ? "more" : "more hidden"}>
            <button
              type="button"
              aria-expanded={others}
              onClick={() => {
                setOthers(!others);
              }}
            >
              {t("alternatives")}
            </button>
            <button
              type="button"
              disabled={row.target === ""}
              aria-expanded={note !== undefined}
              onClick={() => {
                setNote(note === undefined ? "" : undefined);
              }}
            >
              {t("reject")}
            </button>
          </span>
          {draft === undefined ? (
            <button
              type="button"
              onClick={() => {
                act.write(key, row.target);
              }}
            >
              {t(row.target === "" ? "write" : "edit")}
            </button>
          ) : (
            <>
              <button
                type="button"
                onClick={() => {
                  act.save(key);
                }}
              >
                {t("save")}
              </button>
              <button
                type="button"
                onClick={() => {
                  act.write(key, undefined);
                }}
              >
                {t("cancel")}
              </button>
            </>
          )}
          <button
            type="button"
            class={current ? "main" : ""}
            title={t("approve_next")}
            disabled={row.target === "" && draft === undefined}
            onClick={() => {
              act.approve(key);
            }}
          >
            {t("approve")}
          </button>
        </div>
        {note !== undefined && (
          <form
            class="reject"
            onSubmit={(event) => {
              event.preventDefault();
              if (note.trim() === "") return;
              act.reject(key, note.trim());
              setNote(undefined);
            }}
          >
            <label>
              {t("reject_why")}
              <input
                value={note}
                onInput={({ currentTarget }) => {
                  setNote(currentTarget.value);
                }}
              />
            </label>
            <button type="submit">{t("reject")}</button>
          </form>
        )}
        {others && (
          <AlternativeList
            id={id}
            from={from}
            to={to}
            segment={key}
            take={(target) => {
              act.write(key, target);
              setOthers(false);
            }}
          />
        )}
      </div>
    </li>
  );
}

/** What the checks say of a text that is being written, after a pause in the writing. */
function useLook(id: string, to: string, key: string, draft: string | undefined): Looked | undefined {
  const [looked, setLooked] = useState<Looked>();
  useEffect(() => {
    setLooked(undefined);
    if (draft === undefined) return undefined;
    let late = false;
    const timer = setTimeout(() => {
      void look(id, to, key, draft).then((came) => {
        if (!late) setLooked(came);
      });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [draft]);
  return looked;
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const told = findings.filter(({ rule }) => rule !== "missing" && rule !== "stale");
  if (told.length === 0) return null;
  return (
    <ul class="findings">
      {told.map(({ rule, severity, message, expected = [] }) => (
        <li key={`${rule} ${message}`} class={severity}>
          {message}
          {expected.map((text) => (
            <code key={text}>{text}</code>
          ))}
          <span class="dim"> {rule}</span>
        </li>
      ))}
    </ul>
  );
}

function StaleNote({ stale }: { stale: NonNullable<Row["stale"]> }) {
  return (
    <div class="diff">
      <p class="dim">{t("changed_source")}</p>
      <p>
        {stale.parts.map(({ kind, text }, index) =>
          kind === "same" ? (
            text
          ) : kind === "added" ? (
            <ins key={index}>{text}</ins>
          ) : (
            <del key={index}>{text}</del>
          ),
        )}
      </p>
      {stale.risks.length > 0 && (
        <p class="risks">{t("risks", { risks: stale.risks.map((risk) => t(`risk_${risk}`)).join(", ") })}</p>
      )}
    </div>
  );
}
