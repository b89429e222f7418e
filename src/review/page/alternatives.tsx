/** Other drafts of a row: memory's at once, those of providers when they are asked for. */
import { useEffect, useState } from "preact/hooks";
import type { Language } from "../../model/language.ts";
import type { Alternative, Alternatives } from "../shapes.ts";
import { alternatives, drafts } from "./api.ts";
import { t } from "./texts.ts";

interface AlternativesProps {
  readonly id: string;
  readonly from: Language;
  readonly to: Language;
  readonly segment: string;
  readonly take: (target: string) => void;
}

export function AlternativeList({ id, from, to, segment, take }: AlternativesProps) {
  const [known, setKnown] = useState<Alternatives>();
  const [asked, setAsked] = useState<readonly Alternative[] | "waiting">([]);
  const [fault, setFault] = useState<string>();
  const tell = (error: unknown): void => {
    setFault(error instanceof Error ? error.message : String(error));
  };
  useEffect(() => {
    alternatives(id, to, segment).then(setKnown, tell);
  }, [id, to, segment]);
  const ask = (): void => {
    setAsked("waiting");
    drafts(id, to, segment).then(setAsked, (error: unknown) => {
      setAsked([]);
      tell(error);
    });
  };
  const shown = [...(known?.drafts ?? []), ...(asked === "waiting" ? [] : asked)];
  return (
    <div class="alternatives" aria-busy={known === undefined || asked === "waiting"}>
      <ul>
        {shown.map((one) => (
          <li key={`${one.origin} ${one.target}`}>
            <span class="origin">{one.origin}</span>
            {one.fault === undefined ? (
              <span lang={to}>{one.target}</span>
            ) : (
              <span class="dim">{t("no_draft", { why: one.fault })}</span>
            )}
            {one.source !== undefined && (
              <span class="dim" lang={from}>
                {one.source}
              </span>
            )}
            {one.fault === undefined && (
              <button
                type="button"
                onClick={() => {
                  take(one.target);
                }}
              >
                {t("take")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">
        {fault !== undefined && t("failed", { why: fault })}
        {known !== undefined && known.drafts.length === 0 && <span class="dim">{t("no_alternatives")} </span>}
        {known !== undefined && known.heldBack.length > 0 && (
          <span class="dim">{t("held_back", { who: known.heldBack.join(", ") })} </span>
        )}
        {asked === "waiting" && t("waiting")}
      </p>
      {known !== undefined && known.askable.length > 0 && asked !== "waiting" && asked.length === 0 && (
        <button type="button" onClick={ask}>
          {t("ask", { who: known.askable.join(", ") })}
        </button>
      )}
    </div>
  );
}
