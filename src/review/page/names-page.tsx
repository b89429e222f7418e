/** How the desk writes each name, language by language and case by case; what is only proposed waits here. */
import { useState } from "preact/hooks";
import type { NameFormLine, NameLine } from "../shapes.ts";
import { approveForm, names, saveForm } from "./api.ts";
import { useLoaded } from "./loaded.ts";
import { OWN_NAMES, t } from "./texts.ts";

export function NamesPage({ wanted }: { wanted: string }) {
  const { value, fault, reload } = useLoaded(names);
  const [text, setText] = useState(wanted);
  const [proposals, setProposals] = useState(false);
  const [message, setMessage] = useState("");
  if (value === undefined)
    return <p role="status">{fault === undefined ? t("loading") : t("failed", { why: fault })}</p>;
  const shown = value.filter(
    ({ id, forms }) =>
      `${id} ${forms.map((form) => form.text).join(" ")}`.toLowerCase().includes(text.toLowerCase()) &&
      (!proposals || forms.some(({ proposal }) => proposal)),
  );
  return (
    <section class="page">
      <h1>{t("names")}</h1>
      <div class="filters">
        <label>
          {t("filter_text")}{" "}
          <input
            type="search"
            value={text}
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
            }}
          />
        </label>
        <label>
          <input
            type="checkbox"
            checked={proposals}
            onChange={() => {
              setProposals(!proposals);
            }}
          />{" "}
          {t("only_proposals")}
        </label>
      </div>
      <p class="message" role="status">
        {message}
      </p>
      <ul class="names">
        {shown.map((name) => (
          <li key={name.id}>
            <Name
              name={name}
              done={(said) => {
                setMessage(said);
                void reload();
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Name({ name, done }: { name: NameLine; done: (message: string) => void }) {
  const languages = [...new Set(name.forms.map(({ language }) => language))];
  return (
    <>
      <h2>
        <span class={`chip ${name.kind}`}>{name.id}</span> <span class="dim">{name.articles.join(", ")}</span>
      </h2>
      {languages.map((language) => (
        <div class="forms" key={language}>
          <h3 class="dim" lang={language}>
            {OWN_NAMES[language]}
          </h3>
          {name.forms
            .filter((form) => form.language === language)
            .map((form) => (
              <Form key={`${form.key} ${form.hash} ${form.state}`} name={name.id} form={form} done={done} />
            ))}
        </div>
      ))}
    </>
  );
}

function Form({ name, form, done }: { name: string; form: NameFormLine; done: (message: string) => void }) {
  const [text, setText] = useState(form.text);
  const { language, key, hash, state, proposal, case: grammaticalCase = "" } = form;
  const store = async (): Promise<boolean> => {
    if (text === form.text) return true;
    const refused = await saveForm(language, key, text, hash);
    done(refused === undefined ? t("saved") : (refused.conflict ?? refused.error ?? ""));
    return refused === undefined;
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      <span class="dim case">{grammaticalCase}</span>
      <input
        lang={language}
        value={text}
        aria-label={t("form_of", { name, language: OWN_NAMES[language], case: grammaticalCase })}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
        onBlur={() => void store()}
      />
      <span class={`state ${state}`}>{proposal ? t("proposal") : t(`state_${state}`)}</span>
      {state === "translated" && (
        <button
          type="button"
          onClick={() =>
            void store().then(async (stored) => {
              if (!stored) return;
              const refused = await approveForm(language, key);
              done(refused === undefined ? t("approved") : (refused.error ?? ""));
            })
          }
        >
          {t("approve")}
        </button>
      )}
    </form>
  );
}
