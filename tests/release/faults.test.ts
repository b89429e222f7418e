/**
 * No release holds a broken lock, even if somebody approved it: each kind of planted fault in each edition of the desk,
 * with the ledger saying that a person approved exactly that text. What is released has the locks that it had before.
 */
import { afterAll, describe, expect, it } from "vitest";
import { FAULTS } from "../../bench/planted/faults.ts";
import { openDesk } from "../../src/desk/desk.ts";
import { isArticle, openArticle } from "../../src/draft/article-run.ts";
import { openEdition } from "../../src/draft/edition-run.ts";
import { targetHash } from "../../src/locale/ledger-file.ts";
import { LANGUAGES } from "../../src/model/language.ts";
import { selectSeeds } from "../../src/read/seeds.ts";
import { release } from "../../src/release/release.ts";
import { openWorkspace } from "../../src/workspace/workspace.ts";
import { contentsOf } from "../hostile/newsroom.ts";
import { repositoryDesk, temporaryFolder } from "../support/desk.ts";

const files = repositoryDesk(temporaryFolder(afterAll));
const workspace = openWorkspace(files.root);
const seeds = selectSeeds(workspace, [], files.root);

const editions = seeds.flatMap((seed) => {
  const desk = openDesk(workspace);
  const run = openArticle(desk, seed);
  if (!isArticle(run)) throw new Error(`${seed.file} cannot be read.`);
  return LANGUAGES.filter((language) => language !== run.article.language).map((language) => {
    const { targets } = openEdition(desk, run, language, "");
    const texts = run.segments.map((segment) => ({
      segment,
      text: targets.get(segment.key)!.text,
      locks: run.locks.get(segment.key) ?? [],
    }));
    const place = { texts, language, names: desk.names, messages: run.messages };
    return { seed, language, place, texts: new Map(texts.map(({ segment, text }) => [segment.key, text])) };
  });
});

/**
 * Kinds that leave every lock where one of its kind may stand: words, marks and order, which other checks tell, some as
 * warnings.
 */
const OF_WORDS =
  /^(?:quotation|two names|rise|at most|negation|paragraph|second half|left in|Latin|placeholder)/;

describe.each(Object.entries(FAULTS))("%s", (kind, fault) => {
  it.each(editions.map((edition) => [edition.seed.id, edition.language, edition] as const))(
    "%s, %s",
    async (id, language, { seed, place, texts }) => {
      const [plant] = fault(place);
      if (plant === undefined) return;
      const locale = `locales/${language}/${id}.json`;
      const ledger = `pipeline/ledger/${language}/${id}.json`;
      const [localeBefore, ledgerBefore] = [files.read(locale), files.read(ledger)];
      const wrong = { ...files.readJson(locale) };
      const entries = files.readJson(ledger) as Record<string, { approved: string }>;
      for (const [key, text] of plant) {
        wrong[key] = text;
        entries[key] = { ...entries[key]!, approved: targetHash(text ?? "") };
      }
      files.write(locale, JSON.stringify(wrong, null, 2));
      files.write(ledger, JSON.stringify(entries, null, 2));
      const { manifest } = await release(openDesk(workspace), {
        seeds: [seed],
        editions: [language],
        formats: [],
        target: { root: workspace, folder: "output", shown: "output/" },
      });
      files.write(locale, localeBefore);
      files.write(ledger, ledgerBefore);
      if (!OF_WORDS.test(kind)) expect(manifest, [...plant.values()].join(" | ")).toBeUndefined();
      if (manifest === undefined) return;
      for (const [key, text] of plant)
        expect(contentsOf(text ?? "", language)).toEqual(contentsOf(texts.get(key)!, language));
    },
  );
});
