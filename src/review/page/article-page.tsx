/** An article in one language, row by row. What is being written lives here; what is saved lives in the files. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Language } from "../../model/language.ts";
import type { EditionView, Row } from "../shapes.ts";
import { approve, edition, pageAddress, reject, save, type Refused } from "./api.ts";
import { fits, RowFilter, type Wanted } from "./filter.tsx";
import { useLoaded } from "./loaded.ts";
import { ReplacePanel } from "./replace-panel.tsx";
import { PlacesOfNames, rowsByName, type Places } from "./places.ts";
import { RowView, type RowActions } from "./row.tsx";
import { OWN_NAMES, t } from "./texts.ts";

interface Undo {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

type Drafts = Readonly<
  Record<string, { readonly text: string; readonly base: Pick<Row, "target" | "hash"> }>
>;

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([own]) => own !== key));
}

export function ArticlePage({ id, to }: { id: string; to: Language }) {
  const { value, fault, reload } = useLoaded(() => edition(id, to));
  const [current, show] = useState<string>();
  // Keys may come faster than the page is drawn: what they mean must not wait for that.
  const at = useRef<string | undefined>(undefined);
  const setCurrent = (key: string | undefined): void => {
    at.current = key;
    show(key);
  };
  const [drafts, setDrafts] = useState<Drafts>({});
  const [conflicts, setConflicts] = useState<Readonly<Record<string, string>>>({});
  const [wanted, setWanted] = useState<Wanted>({ state: "all", text: "" });
  const [message, setMessage] = useState("");
  const [shown, setShown] = useState(false);
  const [replacing, setReplacing] = useState(false);
  const [version, setVersion] = useState(0);
  const undos = useRef<Undo[]>([]);
  const find = useRef<HTMLInputElement>(null);

  useEffect(() => {
    setVersion((old) => old + 1);
  }, [value]);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (Object.keys(drafts).length > 0) event.preventDefault();
    };
    addEventListener("beforeunload", leaving);
    return () => {
      removeEventListener("beforeunload", leaving);
    };
  }, [drafts]);

  const rows = value?.rows ?? [];
  const visible = rows.filter((row) => fits(row, wanted) || drafts[row.key] !== undefined);

  const write = (key: string, text: string | undefined): void => {
    const row = rows.find((own) => own.key === key);
    setCurrent(key);
    setDrafts(({ [key]: old, ...others }) =>
      text === undefined || row === undefined
        ? others
        : { ...others, [key]: { text, base: old?.base ?? { target: row.target, hash: row.hash } } },
    );
    if (text === undefined) setConflicts((old) => without(old, key));
  };

  /** Saves what is being written there; the row as it is on disk then, or undefined where that is not that text. */
  const saved = async (key: string): Promise<Row | undefined> => {
    const draft = drafts[key];
    if (draft !== undefined && draft.text !== draft.base.target) {
      const refused = await save(id, to, key, draft.text, draft.base.hash);
      if (refused !== undefined) {
        tell(key, refused);
        return undefined;
      }
      undos.current.push({ key, before: draft.base.target, after: draft.text });
    }
    const came = await reload();
    write(key, undefined);
    return came?.rows.find((row) => row.key === key);
  };

  const tell = (key: string, { conflict, error, findings }: Refused): void => {
    if (conflict !== undefined) setConflicts((old) => ({ ...old, [key]: conflict }));
    setMessage(findings === undefined ? (error ?? "") : t("refused"));
  };

  const act: RowActions = {
    select: setCurrent,
    write,
    save: (key) =>
      void saved(key).then((row) => {
        if (row !== undefined) setMessage(t("saved"));
      }),
    approve: (key) => void approveRow(key),
    reject: (key, note) => {
      const row = rows.find((own) => own.key === key);
      if (row === undefined) return;
      void reject(id, to, key, row.hash, note).then((refused) => {
        if (refused === undefined) void reload();
        else tell(key, refused);
      });
    },
    settle: (key, mine) => {
      const theirs = conflicts[key] ?? "";
      void reload().then((came) => {
        const row = came?.rows.find((own) => own.key === key);
        setConflicts((old) => without(old, key));
        if (!mine || row === undefined) write(key, undefined);
        else
          setDrafts((old) => ({
            ...old,
            [key]: { text: old[key]?.text ?? theirs, base: { target: row.target, hash: row.hash } },
          }));
      });
    },
  };

  async function approveRow(key: string): Promise<void> {
    const row = await saved(key);
    if (row === undefined) return;
    const refused = await approve(id, to, key, row.hash);
    await reload();
    if (refused !== undefined) {
      tell(key, refused);
      return;
    }
    setMessage(t("approved"));
    const after = visible.slice(visible.findIndex((own) => own.key === key) + 1);
    const open = after.find(({ state }) => state !== "reviewed" && state !== "final");
    setCurrent((open ?? after[0])?.key ?? key);
  }

  async function undo(): Promise<void> {
    const last = undos.current.pop();
    const row = rows.find((own) => own.key === last?.key);
    if (last === undefined || row === undefined || row.target !== last.after) return;
    const refused = await save(id, to, last.key, last.before, row.hash);
    if (refused !== undefined) tell(last.key, refused);
    else setMessage(t("undone"));
    setCurrent(last.key);
    await reload();
  }

  const places: Places = {
    rows: useMemo(() => rowsByName(rows), [value]),
    go: (key) => {
      // The row may be one that the filter leaves out.
      setWanted({ state: "all", text: "" });
      setCurrent(key);
    },
  };

  const move = (by: number): void => {
    const index = visible.findIndex((row) => row.key === at.current) + by;
    setCurrent(visible[Math.max(0, index)]?.key ?? at.current);
  };

  const onKey = (event: KeyboardEvent): void => {
    const { target, key, ctrlKey, metaKey } = event;
    if (target instanceof HTMLElement && /^(?:TEXTAREA|INPUT|SELECT)$/.test(target.tagName)) return;
    const row = visible.find((own) => own.key === at.current);
    const pressed = target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;
    if (key === "Enter" && (ctrlKey || metaKey) && row !== undefined) act.approve(row.key);
    else if (ctrlKey || metaKey) return;
    else if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
    else if (key === "Enter" && row !== undefined && !pressed)
      write(row.key, drafts[row.key]?.text ?? row.target);
    else if (key === "u") void undo();
    else if (key === "/") find.current?.focus();
    else return;
    event.preventDefault();
  };
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      latest.current(event);
    };
    addEventListener("keydown", listener);
    return () => {
      removeEventListener("keydown", listener);
    };
  }, []);

  if (value === undefined)
    return <p role="status">{fault === undefined ? t("loading") : t("failed", { why: fault })}</p>;
  return (
    <section class={`page article${shown ? " split" : ""}`}>
      <Head view={value} />
      <div class="filters">
        <RowFilter wanted={wanted} find={find} change={setWanted} />
        <span class="dim">{t("shown", { count: visible.length })}</span>
        <span class="gap" />
        <button type="button" onClick={() => void undo()}>
          {t("undo")}
        </button>
        <button
          type="button"
          aria-expanded={replacing}
          onClick={() => {
            setReplacing(!replacing);
          }}
        >
          {t("replace")}
        </button>
        <button
          type="button"
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {t(shown ? "preview_hide" : "preview")}
        </button>
      </div>
      {replacing && (
        <ReplacePanel
          rows={visible}
          replace={async (changes) => {
            for (const [row, text] of changes) {
              const refused = await save(id, to, row.key, text, row.hash);
              if (refused === undefined)
                undos.current.push({ key: row.key, before: row.target, after: text });
              else tell(row.key, refused);
            }
            await reload();
            setReplacing(false);
          }}
        />
      )}
      <p class="message" role="status">
        {fault === undefined ? message : t("failed", { why: fault })}
      </p>
      {value.findings.map((finding) => (
        <p key={finding.message} class={`finding ${finding.severity}`}>
          {finding.message}
        </p>
      ))}
      <div class="beside">
        <PlacesOfNames.Provider value={places}>
          <ol class="rows">
            {visible.map((row) => {
              const draft = drafts[row.key];
              const overtaken = draft !== undefined && draft.base.hash !== row.hash ? row.target : undefined;
              return (
                <RowView
                  key={row.key}
                  id={id}
                  from={value.from}
                  to={to}
                  row={row}
                  current={row.key === current}
                  draft={draft?.text}
                  conflict={conflicts[row.key] ?? overtaken}
                  act={act}
                />
              );
            })}
          </ol>
        </PlacesOfNames.Provider>
        {shown && (
          <iframe class="edition-frame" title={t("preview")} sandbox="" src={pageAddress(id, to, version)} />
        )}
      </div>
    </section>
  );
}

function Head({ view }: { view: EditionView }) {
  return (
    <>
      <h1>
        {view.id} <span class="dim">{`${OWN_NAMES[view.from]} → ${OWN_NAMES[view.to]}`}</span>
      </h1>
      {!view.writable && (
        <p class="finding error" role="alert">
          {t("broken_file", { file: view.file })}
        </p>
      )}
    </>
  );
}
