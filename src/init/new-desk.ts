/** The files of a new desk. */
import en from "../edition/defaults/en.json" with { type: "json" };
import fr from "../edition/defaults/fr.json" with { type: "json" };
import ru from "../edition/defaults/ru.json" with { type: "json" };
import { NAMES_FILE } from "../desk/desk.ts";
import { printLocaleFile } from "../locale/locale-file.ts";
import { localePath } from "../locale/save.ts";
import { LANGUAGES } from "../model/language.ts";
import { SEEDS_FOLDER } from "../read/seeds.ts";
import { CACHE_FOLDER, PIPELINE_FILE, type Workspace } from "../workspace/workspace.ts";

const PIPELINE_YAML = `# How articles are produced. Every key is explained in docs/pipeline-file.md of communique.
source: en                # language of articles whose front matter has no \`lang\`
editions: [en, fr, ru]
routes:                   # first rule that fits a segment; steps in order of preference
  - use: [memory, bergamot]   # the desk's own approved segments, then this machine's own models (\`communique models\`)
memory: { minimum: 75 }   # lowest similarity (%) offered as a draft
names: { fr: latin, ru: cyrillic }
formats: [md, html, txt]
`;

const NAMES_YAML = `# What a name is. How it is written in each language stands in locales/<lang>/names.json.
# lavrov:
#   kind: person          # person, place, organization or acronym
#   of: sergey_lavrov     # another shape of this name
#   en: Lavrov            # its spelling in English articles
`;

const EDITION_TEXTS = { en, fr, ru };

function deskFiles(): Readonly<Record<string, string>> {
  return {
    ".gitignore": `${CACHE_FOLDER}/\n.env\n`,
    [NAMES_FILE]: NAMES_YAML,
    ...Object.fromEntries(
      LANGUAGES.flatMap((language) => [
        [localePath(language, "edition"), printLocaleFile(Object.entries(EDITION_TEXTS[language]))],
        [localePath(language, "names"), "{}\n"],
      ]),
    ),
    [`${SEEDS_FOLDER}/README`]:
      "Articles go here: Markdown (.md) or plain text (.txt), one file an article.\n",
    // Last: with it the folder is a desk.
    [PIPELINE_FILE]: PIPELINE_YAML,
  };
}

/** Writes what is not there yet; returns the files that were there already, which are kept as they are. */
export function makeDesk(folder: Workspace): string[] {
  const kept: string[] = [];
  for (const [file, text] of Object.entries(deskFiles())) {
    if (folder.exists(file)) kept.push(file);
    else folder.write(file, text);
  }
  return kept;
}
