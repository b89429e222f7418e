/** What memory holds for a pair of languages, file by file, so that an index need read only what has changed. */
import type { Desk } from "../desk/desk.ts";
import { NAMES_FILE } from "../desk/desk.ts";
import { MEMORY_FOLDER } from "../exchange/remember.ts";
import { keyFitsText } from "../ids/segment-key.ts";
import { sentenceLocks } from "../lock/locks-of.ts";
import { parseLocaleFile } from "../locale/locale-file.ts";
import { ledgerPath, localePath } from "../locale/save.ts";
import { composeMessage } from "../message/compose.ts";
import { parseMessage } from "../message/parse.ts";
import { printMessage } from "../message/print.ts";
import type { Language } from "../model/language.ts";
import { engineFingerprint } from "../workspace/workspace.ts";
import { approvedSegments, articleIds, sourceLanguages } from "./approved.ts";
import { termsOf } from "./terms.ts";
import { tmxUnits } from "./tmx-units.ts";

export interface MemoryEntry {
  /** The article's id, or the TMX file. */
  readonly where: string;
  /** Visible source text; its message where nothing else is known. */
  readonly text: string;
  /** Source message in written form. */
  readonly message: string;
  /** Written form; running text if `plain`. */
  readonly target: string;
  readonly plain: boolean;
  readonly terms: readonly string[];
}

/** Entries that stand or fall with the same files. */
export interface EntryGroup {
  readonly where: string;
  /** Changes when one of the files does. */
  readonly print: string;
  readonly read: () => MemoryEntry[];
}

/** `onFault`: a file of the memory folder that cannot be read, and why. */
export function entryGroups(
  desk: Desk,
  from: Language,
  to: Language,
  onFault: (why: string) => void,
): EntryGroup[] {
  const { workspace } = desk;
  const printOf = (...files: string[]): string =>
    [engineFingerprint(), ...files.map((file) => workspace.fingerprint(file).print)].join(" ");
  const sources = sourceLanguages(workspace);
  const articles = articleIds(workspace, to).filter((id) => sources.get(id) === from);
  const files = workspace.list(MEMORY_FOLDER).filter((name) => name.endsWith(".tmx"));
  return [
    ...articles.map((id) => ({
      where: id,
      print: printOf(ledgerPath(to, id), localePath(to, id), localePath(from, id)),
      read: () => articleEntries(desk, id, from, to),
    })),
    ...files.map((name) => {
      const file = `${MEMORY_FOLDER}/${name}`;
      return {
        where: file,
        print: printOf(file, NAMES_FILE),
        read: () => {
          try {
            return fileEntries(desk, file, from, to);
          } catch (error) {
            onFault(error instanceof Error ? error.message : String(error));
            return [];
          }
        },
      };
    }),
  ];
}

function articleEntries(desk: Desk, id: string, from: Language, to: Language): MemoryEntry[] {
  const approved = approvedSegments(desk.workspace, id, to);
  if (approved.length === 0) return [];
  const file = localePath(from, id);
  const messages = parseLocaleFile(file, desk.workspace.readText(file)).entries;
  return approved.map(({ key, source, target }) => {
    // The message of this key is of another text where the target is stale.
    const message = keyFitsText(key, source) ? messages.get(key)?.text : undefined;
    return entryOf(id, source, message ?? literal(source), target, false);
  });
}

function fileEntries(desk: Desk, file: string, from: Language, to: Language): MemoryEntry[] {
  const { messages, units } = tmxUnits(desk.workspace.readText(file) ?? "", file, from, to);
  return units.map(({ source, target }) => {
    if (messages) return entryOf(file, source, source, target, false);
    const locks = sentenceLocks(source, from, desk.names.book);
    const message = printMessage(composeMessage({ text: source, tags: [] }, locks));
    return entryOf(file, source, message, target, true);
  });
}

function entryOf(where: string, text: string, message: string, target: string, plain: boolean): MemoryEntry {
  return { where, text, message, target, plain, terms: termsOf(parseMessage(message).nodes) };
}

function literal(text: string): string {
  return printMessage([{ type: "text", value: text }]);
}
