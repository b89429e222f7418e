/**
 * Hunspell with the dictionaries of a desk's languages and its own words (`pipeline/words.<lang>.txt`, one a line, `#` for
 * remarks). Packages that a desk installs beside communique; loaded before a run, and only where `spelling` is on.
 */
import type { Desk } from "../desk/desk.ts";
import { Failure } from "../model/failure.ts";
import type { Language } from "../model/language.ts";

export interface Speller {
  knows(word: string): boolean;
  /** The nearest words of the dictionary, the nearest first. */
  suggest(word: string): readonly string[];
}

const SPELLERS = new WeakMap<Desk, Map<Language, Speller>>();
/** Suggestions that are worth showing. */
const MOST_SUGGESTIONS = 3;

/** Undefined until `loadSpellers` has run. */
export function loadedSpeller(desk: Desk, language: Language): Speller | undefined {
  return SPELLERS.get(desk)?.get(language);
}

export function wordsFile(language: Language): string {
  return `pipeline/words.${language}.txt`;
}

export async function loadSpellers(desk: Desk, languages: readonly Language[]): Promise<void> {
  const loaded = SPELLERS.get(desk) ?? new Map<Language, Speller>();
  SPELLERS.set(desk, loaded);
  const missing = languages.filter((language) => !loaded.has(language));
  if (missing.length === 0) return;
  const { loadModule } = await optional("hunspell-asm", () => import("hunspell-asm"));
  const hunspell = await loadModule();
  for (const language of missing) {
    const { aff, dic } = (await optional(`dictionary-${language}`, DICTIONARIES[language])).default;
    const dictionary = hunspell.create(
      hunspell.mountBuffer(aff, `${language}.aff`),
      hunspell.mountBuffer(dic, `${language}.dic`),
    );
    const own = ownWords(desk.workspace.readText(wordsFile(language)));
    loaded.set(language, {
      knows: (word) => own.has(word.toLowerCase()) || dictionary.spell(word),
      suggest: (word) => dictionary.suggest(word).slice(0, MOST_SUGGESTIONS),
    });
  }
}

const DICTIONARIES: Readonly<
  Record<Language, () => Promise<{ default: { aff: Uint8Array; dic: Uint8Array } }>>
> = {
  en: () => import("dictionary-en"),
  fr: () => import("dictionary-fr"),
  ru: () => import("dictionary-ru"),
};

async function optional<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    throw new Failure(`The check \`spelling\` needs the package ${name}, which is not installed here.`, {
      hint: `npm install ${name}, or set \`spelling: off\` under \`checks:\` in pipeline/pipeline.yaml.`,
      cause,
    });
  }
}

function ownWords(text = ""): ReadonlySet<string> {
  const words = text.split(/\r?\n/).map((line) => line.replace(/#.*/, "").trim().toLowerCase());
  return new Set(words.filter((word) => word !== ""));
}
