/**
 * Pseudo-localisation: accented letters and a third more length, between marks, so that a layout shows what is not
 * translated and what does not fit. Protected tokens and markup pass unchanged.
 */
import type { Provider } from "../model/provider.ts";

const LATIN =
  "AÀBƁCÇDĐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽaåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž";
const CYRILLIC = "АӐЕӖИЍОӦУӰЫӸЭӬаӑеӗиѝоӧуӱыӹэӭ";

const ACCENTED = new Map<string, string>();
for (const pairs of [LATIN, CYRILLIC])
  for (let i = 0; i < pairs.length; i += 2) ACCENTED.set(pairs[i]!, pairs[i + 1]!);

/** Tokens, and words with digits or dots in them (dates, sums, addresses), which a reader must be able to compare. */
const KEPT = /\[X\/?\d+X\]|\S*\d\S*|\S+\.\S+/g;

export function pseudo(): Provider {
  return {
    id: "pseudo",
    markup: "text",
    limits: { maxTexts: 100, maxChars: 1_000_000, concurrency: 1 },
    local: true,
    supports: () => true,
    translate: (request) => Promise.resolve(request.texts.map(pseudoLocalise)),
  };
}

function pseudoLocalise(text: string): string {
  let result = "";
  let last = 0;
  for (const match of text.matchAll(KEPT)) {
    result += accent(text.slice(last, match.index)) + match[0];
    last = match.index + match[0].length;
  }
  result += accent(text.slice(last));
  const padding = "~".repeat(Math.max(1, Math.round(text.length / 3 / 4)));
  return `⟦${result} ${padding}⟧`;
}

function accent(text: string): string {
  return Array.from(text, (char) => ACCENTED.get(char) ?? char).join("");
}
