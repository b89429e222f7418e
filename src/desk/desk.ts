/** The desk as one run sees it: configuration, names, boilerplate. */
import { parsePipelineFile, type PipelineConfig } from "../config/pipeline-file.ts";
import { GLOSSARY_FILE, parseGlossary, type Glossary } from "../check/glossary.ts";
import { RULE_NAMES } from "../check/registry.ts";
import { wordsFile } from "../check/speller.ts";
import { parseLocaleFile } from "../locale/locale-file.ts";
import { ledgerPath, localePath } from "../locale/save.ts";
import type { Finding } from "../model/finding.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import { parseNamesFile } from "../names/names-file.ts";
import { engineFingerprint, PIPELINE_FILE, type Workspace } from "../workspace/workspace.ts";
import { VERSION } from "../version.ts";
import { deskTexts, type DeskTexts } from "./texts.ts";
import { openNames, type DeskNames } from "./names.ts";

export const NAMES_FILE = "pipeline/names.yaml";

/** What every edition of the desk depends on, where it is there. */
export const DESK_FILES: readonly string[] = [
  PIPELINE_FILE,
  NAMES_FILE,
  GLOSSARY_FILE,
  ...LANGUAGES.flatMap((language) => [
    localePath(language, "names"),
    ledgerPath(language, "names"),
    localePath(language, "edition"),
    wordsFile(language),
  ]),
];

export interface Desk {
  readonly workspace: Workspace;
  readonly config: PipelineConfig;
  readonly texts: DeskTexts;
  readonly names: DeskNames;
  readonly glossary: Glossary;
  /** `locales/<lang>/edition.json`. */
  readonly boilerplate: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;
  /** Faults of the desk's own files. */
  readonly findings: readonly Finding[];
  /** Changes when the tool or one of the files above does. */
  print(): string;
}

export function openDesk(workspace: Workspace): Desk {
  const config = parsePipelineFile(workspace.readText(PIPELINE_FILE) ?? "", RULE_NAMES);
  const known = parseNamesFile(workspace.readText(NAMES_FILE) ?? "", NAMES_FILE);
  const texts = deskTexts();
  const names = openNames(workspace, known.names, texts, config.names);
  const glossary = parseGlossary(workspace.readText(GLOSSARY_FILE));
  const findings: Finding[] = [...known.findings, ...names.findings, ...glossary.findings];
  const boilerplate: Partial<Record<Language, Record<string, string>>> = {};
  for (const language of LANGUAGES) {
    const path = localePath(language, "edition");
    const file = parseLocaleFile(path, workspace.readText(path));
    findings.push(...file.findings);
    boilerplate[language] = Object.fromEntries(Array.from(file.entries, ([key, { text }]) => [key, text]));
  }
  return {
    workspace,
    config,
    texts,
    names,
    glossary,
    boilerplate,
    findings,
    print: () => printOf(workspace),
  };
}

function printOf(workspace: Workspace): string {
  const prints = DESK_FILES.map((file) => workspace.fingerprint(file).print);
  return [VERSION, engineFingerprint(), ...prints].join();
}
