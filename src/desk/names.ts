/**
 * The desk's names: what they are (names.yaml, territories) and how they are written in each language
 * (`locales/<lang>/names.json`, an i18next namespace with cases as contexts, and its ledger).
 * A name without a form gets a proposal, which stays `translated` until a person approves it.
 */
import { splitCase, withCase } from "../ids/case-suffix.ts";
import { parseLedger, targetHash, type Ledger } from "../locale/ledger-file.ts";
import { parseLocaleFile, type LocaleFile } from "../locale/locale-file.ts";
import { reconcile, type Reconciled, type Target } from "../locale/reconcile.ts";
import { ledgerPath, localePath, saveTargets } from "../locale/save.ts";
import type { Finding } from "../model/finding.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import { CASES, type Case } from "../model/lock.ts";
import type { Name, NameBook } from "../model/names.ts";
import type { LedgerEntry } from "../model/target.ts";
import { nameBook } from "../names/book.ts";
import {
  proposedCases,
  proposedForm,
  type FormOf,
  type NameScripts,
  type WantedName,
} from "./name-proposals.ts";
import type { DeskTexts } from "./texts.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface DeskNames {
  readonly book: NameBook;
  /** The entries of names.yaml. */
  readonly declared: readonly Name[];
  readonly findings: readonly Finding[];
  /** The form of a name in a language; without a form of that case the base form, without any undefined. */
  form(language: Language, id: string, grammaticalCase?: Case): string | undefined;
  /** The names.json entry that `form` would use. */
  target(
    language: Language,
    id: string,
    grammaticalCase?: Case,
  ): { readonly key: string; readonly target: Target } | undefined;
  /** Adds a proposal for a name that has no form in the language yet; `returned` is what a provider made of it. Says whether it did. */
  propose(language: Language, name: WantedName, returned: string | undefined, now: string): boolean;
  /**
   * Adds proposals for case forms that a Russian name lacks, of these cases or of all. Nothing where the base form is not
   * there or does not decline. Returns the keys that were added.
   */
  proposeCases(name: WantedName, cases: readonly Case[], now: string): readonly string[];
  /** Every form's target of a language, by key. */
  targets(language: Language): ReadonlyMap<string, Target>;
  /** Replaces ledger entries (an approval). */
  update(language: Language, entries: ReadonlyMap<string, LedgerEntry>): void;
  /** Writes what was proposed or updated. */
  save(): void;
}

interface LanguageNames {
  readonly file: LocaleFile;
  readonly ledger: Ledger;
  readonly reconciled: Reconciled;
  readonly targets: Map<string, Target>;
  changed: boolean;
}

/** `scripts`: in which letters names stand in a language (`names:` of pipeline.yaml). */
export function openNames(
  workspace: Workspace,
  known: readonly Name[],
  texts: DeskTexts,
  scripts: NameScripts,
): DeskNames {
  const byLanguage = {} as Record<Language, LanguageNames>;
  const forms: Partial<Record<Language, ReadonlyMap<string, string>>> = {};
  for (const language of LANGUAGES) {
    const names = readNames(workspace, language);
    byLanguage[language] = names;
    const written = new Map(Array.from(names.targets, ([key, { text }]) => [key, text]));
    forms[language] = written;
    texts.setNames(language, Object.fromEntries(written));
  }
  const book = nameBook(known, forms);
  const written: FormOf = (language, id) => byLanguage[language].targets.get(id)?.text;
  /** A broken file is left alone, and so is a key that has a text. */
  const isFree = (language: Language, key: string): boolean => {
    const { file, ledger, targets } = byLanguage[language];
    return file.sound && ledger.sound && !targets.has(key);
  };
  const add = (language: Language, key: string, text: string, source: string, now: string): void => {
    const names = byLanguage[language];
    const machine = [targetHash(text)];
    const entry: LedgerEntry = { state: "translated", origin: "proposal", source, machine, when: now };
    const target: Target = {
      text,
      state: "translated",
      stale: false,
      person: false,
      entry,
      place: undefined,
    };
    names.targets.set(key, target);
    names.changed = true;
    texts.setNames(language, { [key]: text });
  };

  return {
    book,
    declared: known,
    findings: LANGUAGES.flatMap((language) => [
      ...byLanguage[language].file.findings,
      ...byLanguage[language].ledger.findings,
    ]),
    form: (language, id, grammaticalCase) => texts.name(language, id, grammaticalCase),
    target(language, id, grammaticalCase) {
      const { targets } = byLanguage[language];
      for (const key of [withCase(id, grammaticalCase), id]) {
        const target = targets.get(key);
        if (target !== undefined) return { key, target };
      }
      return undefined;
    },
    propose(language, name, returned, now) {
      if (!isFree(language, name.id)) return false;
      const text = proposedForm(name, language, { book, form: written, scripts }, returned);
      if (text === undefined) return false;
      add(language, name.id, text, name.spelling?.text ?? name.id, now);
      return true;
    },
    proposeCases(name, cases, now) {
      const base = byLanguage.ru.targets.get(name.id);
      const wanted = cases.filter((grammaticalCase) => isFree("ru", withCase(name.id, grammaticalCase)));
      if (base === undefined || wanted.length === 0) return [];
      const forms = proposedCases(base.text, name, { book, form: written });
      return wanted.flatMap((grammaticalCase) => {
        const text = forms.get(grammaticalCase);
        if (text === undefined) return [];
        const key = withCase(name.id, grammaticalCase);
        add("ru", key, text, base.entry.source, now);
        return [key];
      });
    },
    targets: (language) => byLanguage[language].targets,
    update(language, entries) {
      const names = byLanguage[language];
      for (const [key, entry] of entries) {
        const target = names.targets.get(key);
        if (target !== undefined)
          names.targets.set(key, { ...target, state: entry.state, person: true, entry });
      }
      names.changed = true;
    },
    save() {
      for (const language of LANGUAGES)
        if (byLanguage[language].changed) saveNames(workspace, language, byLanguage[language]);
    },
  };
}

function readNames(workspace: Workspace, language: Language): LanguageNames {
  const file = parseLocaleFile(
    localePath(language, "names"),
    workspace.readText(localePath(language, "names")),
  );
  const ledger = parseLedger(
    ledgerPath(language, "names"),
    workspace.readText(ledgerPath(language, "names")),
  );
  // A form has no source text to grow stale against: it is judged by its own record.
  const units = Array.from(file.entries.keys(), (key, block) => ({
    key,
    text: ledger.entries.get(key)?.source ?? key,
    block,
  }));
  const reconciled = reconcile(units, file, ledger, new Date().toISOString());
  const targets = new Map(reconciled.targets);
  const changed = [...targets].some(
    ([key, { entry }]) => ledger.entries.has(key) && ledger.entries.get(key) !== entry,
  );
  return { file, ledger, reconciled, targets, changed };
}

function saveNames(workspace: Workspace, language: Language, names: LanguageNames): void {
  const order = [...names.targets.keys()].sort(byIdThenCase);
  saveTargets(workspace, {
    language,
    id: "names",
    order,
    targets: names.targets,
    read: names.file.entries,
    retired: names.ledger.retired,
  });
  names.changed = false;
}

function byIdThenCase(a: string, b: string): number {
  const left = splitCase(a);
  const right = splitCase(b);
  if (left.id !== right.id) return left.id < right.id ? -1 : 1;
  return CASES.indexOf(left.case as Case) - CASES.indexOf(right.case as Case);
}
