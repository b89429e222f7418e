import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/model/language.ts";
import { BATCH_FAULTS, FAULTS } from "./faults.ts";
import { HOSTILE_ARTICLE } from "./hostile-article.ts";
import {
  contentsOf,
  contentsWanted,
  draftAll,
  openNewsroom,
  openSeed,
  SEEDS,
  type Answered,
} from "./newsroom.ts";
import type { MarkupId } from "./translator.ts";

const MARKUP_IDS: readonly MarkupId[] = ["text", "html", "xml"];
const ROOMS = [true, false].flatMap((known) => [
  ...SEEDS.map((file) => ({ file, known, room: openSeed(file, known) })),
  { file: "hostile.txt", known, room: openNewsroom("hostile.txt", HOSTILE_ARTICLE, known) },
]);

/** What is stored holds exactly the source's locks; what is not says which lock broke and what came back. */
function expectWhole({ segment, locks, draft, answers }: Answered, to: (typeof LANGUAGES)[number]): void {
  if (draft.text === undefined) {
    const told = draft.steps.filter(({ failure }) => failure === undefined).map(({ why }) => why);
    expect(told.length, segment.text).toBeGreaterThan(0);
    expect(told.at(-1)).toContain(JSON.stringify(answers.at(-1)));
    return;
  }
  expect(contentsOf(draft.text, to), `${segment.text}\n${answers.join("\n")}\n${draft.text}`).toEqual(
    contentsWanted(segment, locks),
  );
}

describe.each(ROOMS)("$file, names known: $known", ({ room }) => {
  const targets = LANGUAGES.filter((language) => language !== room.language);

  it.each(FAULTS)("$name: $outcome", async ({ spoil, outcome, markups = MARKUP_IDS }) => {
    for (const markup of markups) {
      for (const to of targets) {
        const answered = await draftAll(room, to, markup, (answers) =>
          answers.map((answer) => spoil(answer, markup)),
        );
        for (const one of answered) {
          expectWhole(one, to);
          const about = `${markup} ${one.segment.text}\n${one.answers.join("\n")}\n${one.draft.text ?? ""}\n${one.draft.steps.map(({ why }) => why).join("\n")}`;
          if (outcome === "caught" && one.spoilt) expect(one.draft.steps.length, about).toBeGreaterThan(0);
          if (outcome === "repaired" || !one.spoilt) expect(one.draft.text, about).toBeDefined();
          if (outcome === "rejected" && one.spoilt) expect(one.draft.text, about).toBeUndefined();
        }
      }
    }
  });

  it.each(BATCH_FAULTS)("$name", async ({ name, spoil }) => {
    for (const markup of MARKUP_IDS) {
      for (const to of targets) {
        const answered = await draftAll(room, to, markup, (answers) => spoil(answers));
        for (const one of answered) {
          if (name.startsWith("one answer too")) {
            expect(one.draft.text).toBeUndefined();
            expect(one.draft.steps[0]?.failure?.message).toMatch(/answers? (was|were) expected/);
          } else expectWhole(one, to);
        }
      }
    }
  });
});
