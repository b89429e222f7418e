/**
 * A person's text into its locale file, as an editor would write it, and then the ledger as the next build would: an edit
 * takes an approval back. Compare-and-set: a text that is not the one the page has seen stays, and both are shown.
 */
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { openEdition, saveEdition } from "../draft/edition-run.ts";
import { targetHash } from "../locale/ledger-file.ts";
import { parseLocaleFile, printLocaleFile } from "../locale/locale-file.ts";
import { localePath } from "../locale/save.ts";
import type { Language } from "../model/language.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface TextEdit {
  readonly key: string;
  /** "" takes the text away. */
  readonly text: string;
  /** Hash of the text that this one is to replace. */
  readonly seen: string;
}

/** What stands there instead of what was seen; nothing was written. `undefined`: the file is broken. */
export interface Conflict {
  readonly conflict: string | undefined;
}

export function saveText(
  desk: Desk,
  run: ArticleRun,
  language: Language,
  edit: TextEdit,
): Conflict | undefined {
  const order = run.segments.map(({ key }) => key);
  const conflict = replaceText(desk.workspace, localePath(language, run.article.id), order, edit);
  if (conflict !== undefined) return conflict;
  const now = new Date().toISOString();
  saveEdition(desk, run, openEdition(desk, run, language, now), now);
  return undefined;
}

/** A name's form; its ledger follows when the desk is opened and saved. */
export function saveNameForm(workspace: Workspace, language: Language, edit: TextEdit): Conflict | undefined {
  return replaceText(workspace, localePath(language, "names"), [], edit);
}

/** `order`: where a key stands that is not in the file yet; at the end for one that is not in it. */
function replaceText(
  workspace: Workspace,
  file: string,
  order: readonly string[],
  { key, text, seen }: TextEdit,
): Conflict | undefined {
  return workspace.exclusively(() => {
    const before = workspace.readText(file);
    const locale = parseLocaleFile(file, before);
    if (!locale.sound) return { conflict: undefined };
    const stands = locale.entries.get(key)?.text ?? "";
    if (targetHash(stands) !== seen) return stands === text ? undefined : { conflict: stands };
    const texts = new Map(Array.from(locale.entries, ([own, entry]) => [own, entry.text]));
    texts.set(key, text);
    const known = order.filter((own) => texts.has(own));
    const others = [...texts.keys()].filter((own) => !order.includes(own));
    workspace.replace(
      file,
      before,
      printLocaleFile([...known, ...others].map((own) => [own, texts.get(own) ?? ""] as const)),
    );
    return undefined;
  });
}
