import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isLanguage, LANGUAGES, type Language } from "../../model/language.ts";
import { ArticleList } from "./article-list.tsx";
import { ArticlePage } from "./article-page.tsx";
import { KeyboardHelp } from "./keyboard-help.tsx";
import { NamesPage } from "./names-page.tsx";
import { OWN_NAMES, pageLanguage, speak, t } from "./texts.ts";

type Route =
  | { readonly page: "articles" }
  | { readonly page: "names"; readonly wanted: string }
  | { readonly page: "article"; readonly id: string; readonly to: Language };

/** `#/names/moscow`, `#/article/fr/aes-moscow`; anything else is the list. */
function readRoute(): Route {
  const [, page, second = "", third = ""] = location.hash.split("/").map(decodeURIComponent);
  if (page === "names") return { page, wanted: second };
  if (page === "article" && isLanguage(second) && third !== "") return { page, id: third, to: second };
  return { page: "articles" };
}

function Desk() {
  const [route, setRoute] = useState(readRoute);
  const [language, setLanguage] = useState(pageLanguage);
  const [help, setHelp] = useState(false);
  useEffect(() => {
    const onHash = (): void => {
      setRoute(readRoute());
    };
    const onKey = (event: KeyboardEvent): void => {
      const writes =
        event.target instanceof HTMLElement && /^(?:TEXTAREA|INPUT|SELECT)$/.test(event.target.tagName);
      if (event.key === "?" && !writes) setHelp((shown) => !shown);
    };
    addEventListener("hashchange", onHash);
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("hashchange", onHash);
      removeEventListener("keydown", onKey);
    };
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title =
      route.page === "article" ? `${route.id} · ${route.to} · Communiqué` : `${t(route.page)} · Communiqué`;
  }, [language, route]);
  return (
    <>
      <header class="bar">
        <strong class="mark">Communiqué</strong>
        <nav>
          <a href="#/" aria-current={route.page === "names" ? undefined : "page"}>
            {t("articles")}
          </a>
          <a href="#/names" aria-current={route.page === "names" ? "page" : undefined}>
            {t("names")}
          </a>
        </nav>
        <label class="language">
          <span class="unseen">{t("language")}</span>
          <select
            value={language}
            onChange={({ currentTarget }) => {
              const chosen = LANGUAGES.find((own) => own === currentTarget.value) ?? "en";
              void speak(chosen).then(() => {
                setLanguage(chosen);
              });
            }}
          >
            {LANGUAGES.map((own) => (
              <option key={own} value={own} lang={own}>
                {OWN_NAMES[own]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="quiet"
          aria-expanded={help}
          onClick={() => {
            setHelp(!help);
          }}
        >
          {t("help")}
        </button>
      </header>
      {help && (
        <KeyboardHelp
          close={() => {
            setHelp(false);
          }}
        />
      )}
      <main key={language}>
        {route.page === "articles" && <ArticleList />}
        {route.page === "names" && <NamesPage wanted={route.wanted} />}
        {route.page === "article" && (
          <ArticlePage key={`${route.to}/${route.id}`} id={route.id} to={route.to} />
        )}
      </main>
    </>
  );
}

const root = document.getElementById("app");
if (root !== null) render(<Desk />, root);
