/** The text of one segment as it is written in the locale file, with what may be inserted at hand. */
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Insert } from "../shapes.ts";
import { t } from "./texts.ts";

interface EditorProps {
  readonly text: string;
  readonly label: string;
  readonly language: string;
  readonly inserts: readonly Insert[];
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  readonly onSave: () => void;
  readonly onApprove: () => void;
}

interface Offer {
  readonly written: string;
  readonly shown: string;
  readonly type: string;
}

/** An argument that has been begun, up to the caret. */
const BEGUN = /\{(\w*)$/;

export function Editor({ text, label, language, inserts, onText, onLeave, onSave, onApprove }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [begun, setBegun] = useState<string>();
  const [chosen, setChosen] = useState(0);
  // Before the next key is pressed.
  useLayoutEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const offers = inserts.flatMap(offersOf);
  const fitting =
    begun === undefined
      ? []
      : offers.filter(
          ({ written, shown }) =>
            written.startsWith("{") && `${written} ${shown}`.toLowerCase().includes(begun.toLowerCase()),
        );

  const insert = (written: string): void => {
    const area = field.current;
    if (area === null) return;
    const [start, end] = [area.selectionStart, area.selectionEnd];
    const before = text.slice(0, start).replace(BEGUN, "");
    onText(before + written + text.slice(end));
    setBegun(undefined);
    const caret = before.length + (written.startsWith("<") ? written.indexOf(">") + 1 : written.length);
    // The caret goes there once the new text stands in the field.
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(caret, caret);
    });
  };

  const onKey = (event: KeyboardEvent): void => {
    const offered = fitting[chosen];
    if (offered !== undefined && (event.key === "Enter" || event.key === "Tab") && !event.ctrlKey) {
      event.preventDefault();
      insert(offered.written);
    } else if (fitting.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      setChosen((chosen + (event.key === "ArrowDown" ? 1 : fitting.length - 1)) % fitting.length);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (begun === undefined) onLeave();
      else setBegun(undefined);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onApprove();
    } else if (event.key === "s" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    } else if (event.key === "Enter") event.preventDefault(); // A segment has one line.
  };

  return (
    <div class="editor">
      <textarea
        ref={field}
        value={text}
        lang={language}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={fitting.length > 0 ? list : undefined}
        aria-activedescendant={fitting.length > 0 ? `${list}-${chosen}` : undefined}
        rows={Math.max(2, Math.ceil(text.length / 60))}
        onInput={({ currentTarget }) => {
          onText(currentTarget.value.replace(/\n/g, " "));
          setBegun(BEGUN.exec(currentTarget.value.slice(0, currentTarget.selectionStart))?.[1]);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      {fitting.length > 0 && (
        <ul class="offers" id={list} role="listbox" aria-label={t("insert")}>
          {fitting.map((offer, index) => (
            <li
              key={offer.written}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                insert(offer.written);
              }}
            >
              <span class={`chip ${offer.type}`}>{offer.shown}</span> <code>{offer.written}</code>
            </li>
          ))}
        </ul>
      )}
      {offers.length > 0 && (
        <div class="inserts" role="group" aria-label={t("insert")}>
          {offers.map((offer) => (
            <button
              key={offer.written}
              type="button"
              class={`chip ${offer.type}`}
              title={offer.written}
              onClick={() => {
                insert(offer.written);
              }}
            >
              {offer.shown}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function offersOf({ written, type, text, forms }: Insert): Offer[] {
  if (forms.length === 0) return [{ written, shown: type === "tag" ? `<${text}>` : text, type }];
  return forms.map((form) => ({ written: form.written, shown: form.text, type }));
}
