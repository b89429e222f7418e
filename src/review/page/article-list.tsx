import type { EditionLine } from "../shapes.ts";
import { articles } from "./api.ts";
import { useLoaded } from "./loaded.ts";
import { OWN_NAMES, t } from "./texts.ts";

export function ArticleList() {
  const { value, fault } = useLoaded(articles);
  if (value === undefined)
    return <p role="status">{fault === undefined ? t("loading") : t("failed", { why: fault })}</p>;
  return (
    <section class="page">
      <h1>{t("articles")}</h1>
      {value.length === 0 && <p>{t("no_articles")}</p>}
      <ul class="articles">
        {value.map(({ id, language, segments, editions }) => (
          <li key={id}>
            <h2>{id}</h2>
            <p class="dim">{t("written_in", { language: OWN_NAMES[language] })}</p>
            <ul class="editions">
              {editions.map((edition) => (
                <li key={edition.language}>
                  <EditionLink id={id} segments={segments} edition={edition} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EditionLink({ id, segments, edition }: { id: string; segments: number; edition: EditionLine }) {
  const { language, states, stale, errors, warnings } = edition;
  const done = states.reviewed + states.final;
  return (
    <a class="edition" href={`#/article/${language}/${encodeURIComponent(id)}`}>
      <span class="edition-name" lang={language}>
        {OWN_NAMES[language]}
      </span>
      <progress max={segments} value={done} aria-label={t("progress", { done, all: segments })} />
      <span class="dim">{t("progress", { done, all: segments })}</span>
      <span class="counts">
        {stale > 0 && <span class="count warning">{t("stale_count", { count: stale })}</span>}
        {errors > 0 && <span class="count error">{t("errors", { count: errors })}</span>}
        {warnings > 0 && <span class="count warning">{t("warnings", { count: warnings })}</span>}
      </span>
    </a>
  );
}
