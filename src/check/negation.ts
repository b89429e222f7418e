/**
 * A negation that stands on one side only. Words counted, not grammar: set phrases that deny nothing ("not only",
 * "не менее") are left out, and a side that denies by other means ("ignore", "without", "hors") is given the benefit
 * of the doubt.
 */
import type { Language } from "../model/language.ts";
import type { Check } from "./view.ts";

export const negation: Check = {
  rules: { negation: "warning" },
  *run({ written, article, language }) {
    for (const { segment, seen, masked } of written) {
      const own = negationsIn(segment.text, article.language);
      const here = negationsIn(seen.text, language);
      const [has, lacks] = own.denies ? [own, here] : [here, own];
      if (own.denies === here.denies || lacks.implies || !has.denies) continue;
      const message = own.denies
        ? `The source denies ("${own.word}"), this text does not.`
        : `This text denies ("${here.word}"), the source does not.`;
      const offset = own.denies ? 0 : Math.max(0, masked.indexOf(here.word));
      yield { rule: "negation", key: segment.key, offset, message };
    }
  },
};

interface Negations {
  readonly denies: boolean;
  /** Denies by other means, perhaps. */
  readonly implies: boolean;
  /** The first word that denies; empty where none does. */
  readonly word: string;
}

interface Words {
  /** Phrases that hold a negation and deny nothing. */
  readonly idle: RegExp;
  readonly denying: RegExp;
  readonly implying: RegExp;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    idle: /\b(?:not only|not least|no (?:less|fewer|later|more|sooner|earlier) than|not (?:less|fewer|later|more|earlier) than|whether or not|no doubt|nothing but|no matter|No\. ?\d)/gi,
    denying: /\b(?:not|cannot|never|no|nor|neither|nobody|nothing|none|nowhere)\b|n[’']t\b/i,
    implying:
      /\b(?:without|lack\w*|fail\w*|refus\w*|den(?:y|ied|ies|ial)|unable|impossible|absen\w*|reject\w*|prevent\w*|avoid\w*|exclud\w*|except|hardly|rarely|seldom|ignor\w*|un(?:able|likely|known|willing|changed|acceptable|precedented)|in(?:capable|ability|sufficient\w*|action)|non-\w+|stop\w*|ceas\w*|instead|rather than)\b/i,
  },
  fr: {
    idle: /(?<!\p{L})(?:non seulement|n[’']est[- ]ce pas|pas moins de|pas plus de|sans aucun doute|(?:ne|n[’'])[^.,;:]{1,40}? qu(?:e|[’'])(?!.*(?<!\p{L})pas(?!\p{L})))/giu,
    denying:
      /(?<!\p{L})(?:(?:ne|n[’'])(?=[^.;:]{0,60}?(?<!\p{L})(?:pas|plus|jamais|rien|aucune?|guère|ni|personne|nulle?)(?!\p{L}))|pas(?! à pas)|non(?!-)|aucune?|ni|jamais|nullement|(?:ne|n[’'])(?= ?(?:peu[tx]|peuvent|saurai[ts]?|saurait|saurions)))(?!\p{L})|(?<!\p{L})n[’'](?=[^.;:]{0,60}?(?<!\p{L})(?:pas|plus|jamais|rien|aucune?|guère|ni|personne|nulle?)(?!\p{L}))/iu,
    implying:
      /(?<!\p{L})(?:sans|manqu\p{L}*|échou\p{L}*|échec\p{L}*|refus\p{L}*|ni(?:er?|ent|é)|impossible|absen\p{L}*|rejet\p{L}*|empêch\p{L}*|évit\p{L}*|exclu\p{L}*|sauf|ignor\p{L}*|dépourv\p{L}*|inédit\p{L}*|inconnu\p{L}*|incapable\p{L}*|insuffisa\p{L}*|inacceptable\p{L}*|hors|faute|priv(?:é|er|ation)\p{L}*|cess\p{L}*|loin de|plutôt que|au lieu de)(?!\p{L})/iu,
  },
  ru: {
    idle: /(?<!\p{L})(?:не только|тем не менее|не (?:менее|более|меньше|больше|позднее|позже|ранее|раньше|реже|чаще|раз|что иное|кто иной)|как бы то ни было|во что бы то ни стало|нет сомнени\p{L}*)(?!\p{L})/giu,
    denying:
      /(?<!\p{L})(?:не|нет|ни|нельзя|никогда|никто|никого|никому|ничто|ничего|ничему|никак\p{L}*|нигде|никуда)(?!\p{L})/iu,
    implying:
      /(?<!\p{L})(?:без|отсутств\p{L}*|отказ\p{L}*|невозмож\p{L}*|нехват\p{L}*|недостат\p{L}*|исключ\p{L}*|кроме|лишен\p{L}*|лиша\p{L}*|отриц\p{L}*|отверг\p{L}*|избе[гж]\p{L}*|предотвр\p{L}*|неизвест\p{L}*|неспособ\p{L}*|неприемл\p{L}*|прекра\p{L}*|вместо|бес\p{L}+|без\p{L}{4,})(?!\p{L})/iu,
  },
};

function negationsIn(text: string, language: Language): Negations {
  const { idle, denying, implying } = WORDS[language];
  const rest = text.replace(idle, " ");
  const word = denying.exec(rest)?.[0] ?? "";
  return { denies: word !== "", implies: implying.test(rest), word };
}
