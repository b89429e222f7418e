import { RUSSIAN_RULES } from "../typography/russian.ts";
import { slipsOf } from "../typography/slip.ts";
import { slipFaults } from "./slip-faults.ts";
import type { Check, WrittenView } from "./view.ts";

/** A text without any of these has nothing that the rules look at. */
const SUSPECT = /["“”„«»№%€$£¥₽N—]|\.{3}|\d \d|[ \u00A0\u202F][-–]/;

/** Words that are written with ё wherever ё is written at all. */
const WITHOUT_YO =
  /(?<!\p{L})(?:еще|ее|нее|мое|твое|свое|идет|пойдет|придет|ведет|дает|дают|прошел|пришел|нашел|вошел|вышел|перешел|счет|отчет|учет|расчет|зачет|партнер|партнеры|актер|объем|подъем|прием|заем|самолет|полет|четырех|трех|вперед|причем|черный|желтый|зеленый|твердый|легкий|тяжелый|определенный|утвержден|серьезный|надежный)(?!\p{L})/iu;

/** Russian quotation marks, dashes, № and %; ё everywhere in an edition or nowhere. */
export const typographyRu: Check = {
  rules: { "typography-ru": "warning" },
  *run({ written, language }) {
    if (language !== "ru") return;
    for (const view of written)
      if (SUSPECT.test(view.masked))
        yield* slipFaults("typography-ru", view, slipsOf(view.masked, RUSSIAN_RULES));
    const yo = written.find(({ masked }) => /ё/iu.test(masked));
    if (yo === undefined) return;
    for (const { segment, masked } of written) {
      const word = WITHOUT_YO.exec(masked);
      if (word === null) continue;
      const message = `"${word[0]}" stands here without ё, which this edition writes elsewhere ("${wordWithYo(yo)}").`;
      yield { rule: "typography-ru", key: segment.key, offset: word.index, message };
    }
  },
};

function wordWithYo({ masked }: WrittenView): string {
  return /[\p{L}-]*ё[\p{L}-]*/iu.exec(masked)?.[0] ?? "ё";
}
