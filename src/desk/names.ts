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
import { CASES, type Case, type Lock } from "../model/lock.ts";
import type { Name, NameBook } from "../model/names.ts";
import type { LedgerEntry } from "../model/target.ts";
import { nameBook } from "../names/book.ts";
import type { DeskTexts } from "./texts.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface DeskNames {
  readonly book: NameBook;
  readonly findings: readonly Finding[];
  /** The form of a name in a language; without a form of that case the base form, without any undefined. */
  form(language: Language, id: string, grammaticalCase?: Case): string | undefined;
  /** The names.json entry that `form` would use. */
  target(
    language: Language,
    id: string,
    grammaticalCase?: Case,
  ): { readonly key: string; readonly target: Target } | undefined;
  /** Adds a proposal for a name that has no form in the language yet. */
  propose(language: Language, lock: Lock, proposal: string | undefined, now: string): void;
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

export function openNames(workspace: Workspace, known: readonly Name[], texts: DeskTexts): DeskNames {
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

  return {
    book,
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
    propose(language, lock, proposal, now) {
      const names = byLanguage[language];
      if (names.targets.has(lock.id) || !names.file.sound) return;
      const text =
        proposal ??
        book.forms(language).find((form) => form.id === lock.id && form.case === undefined)?.text ??
        lock.text;
      const entry: LedgerEntry = {
        state: "translated",
        origin: "proposal",
        source: lock.value,
        machine: [targetHash(text)],
        when: now,
      };
      names.targets.set(lock.id, {
        text,
        state: "translated",
        stale: false,
        person: false,
        entry,
        place: undefined,
      });
      names.changed = true;
      texts.setNames(language, { [lock.id]: text });
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
