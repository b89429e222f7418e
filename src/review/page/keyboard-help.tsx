import { t } from "./texts.ts";

const KEYS = [
  ["j, k", "key_move"],
  ["Enter", "key_edit"],
  ["Ctrl Enter", "key_approve"],
  ["Ctrl S", "key_save"],
  ["Esc", "key_leave"],
  ["u", "key_undo"],
  ["/", "key_filter"],
  ["{", "key_brace"],
  ["?", "key_help"],
] as const;

export function KeyboardHelp({ close }: { close: () => void }) {
  return (
    <aside class="help" aria-label={t("help")}>
      <dl>
        {KEYS.map(([keys, text]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={close}>
        {t("close")}
      </button>
    </aside>
  );
}
