/**
 * The words that deny, in three languages: for the check that compares two languages, and for the diff that compares two
 * wordings. Words, not grammar.
 */
import type { Language } from "../model/language.ts";

export interface Words {
  /** Phrases that hold a negation and deny nothing. */
  readonly idle: RegExp;
  readonly denying: RegExp;
  /** Words that deny as surely as a negation does. */
  readonly lexical: RegExp;
  /** Words that may deny: enough to excuse the side that has them, not to accuse the other. */
  readonly implying: RegExp;
}

export const DENIALS: Readonly<Record<Language, Words>> = {
  en: {
    idle: /\b(?:not only|not least|no (?:less|fewer|later|more|sooner|earlier) than|not (?:less|fewer|later|more|earlier) than|whether or not|no doubt|nothing but|no matter|No\. ?\d)/gi,
    denying: /\b(?:not|cannot|never|no|nor|neither|nobody|nothing|none|nowhere)\b|n[’']t\b/i,
    lexical: /\b(?:without|lack of|refus\w*|ignor\w*|absence|fail(?:ed|s|ure)? to|short supply|unable)\b/i,
    implying:
      /\b(?:lack\w*|fail\w*|refus\w*|den(?:y|ied|ies|ial)|unable|impossible|absen\w*|reject\w*|prevent\w*|avoid\w*|exclud\w*|except|hardly|rarely|seldom|ignor\w*|un(?:able|likely|known|willing|changed|acceptable|precedented)|in(?:capable|ability|sufficient\w*|action)|non-\w+|stop\w*|ceas\w*|instead|rather than|short (?:of|supply)|shortage\w*|scarc\w*)\b/i,
  },
  fr: {
    idle: /(?<!\p{L})(?:non seulement|n[’']est[- ]ce pas|pas moins de|pas plus de|(?:premiers?|nouveau|grand|un|au) pas(?!\p{L})|sans aucun doute)/giu,
    denying:
      /(?<!\p{L})(?:(?:ne|n[’'])(?=[^.;:]{0,60}?(?<!\p{L})(?:pas|plus|jamais|rien|aucune?|guère|ni|personne|nulle?)(?!\p{L}))|pas(?! à pas)|non(?!-)|aucune?|ni|jamais|nullement|(?:ne|n[’'])(?= ?(?:peu[tx]|peuvent|saurai[ts]?|saurait|saurions)))(?!\p{L})|(?<!\p{L})n[’'](?=[^.;:]{0,60}?(?<!\p{L})(?:pas|plus|jamais|rien|aucune?|guère|ni|personne|nulle?)(?!\p{L}))/iu,
    lexical:
      /(?<!\p{L})(?:sans|faute de|priv(?:é|ée)s? d[e’']|manque de|refus\p{L}*|ignor\p{L}*|absence)(?!\p{L})/iu,
    implying:
      /(?<!\p{L})(?:manqu\p{L}*|échou\p{L}*|échec\p{L}*|refus\p{L}*|ni(?:er?|ent|é)|impossible|absen\p{L}*|rejet\p{L}*|empêch\p{L}*|évit\p{L}*|exclu\p{L}*|sauf|ignor\p{L}*|dépourv\p{L}*|inédit\p{L}*|inconnu\p{L}*|incapable\p{L}*|insuffisa\p{L}*|inacceptable\p{L}*|hors|faute|priv(?:é|er|ation)\p{L}*|cess\p{L}*|loin de|plutôt que|au lieu de)(?!\p{L})|(?<!\p{L})(?:ne |n[’'])(?:(?!(?<!\p{L})(?:pas|plus|jamais|rien|aucune?)(?!\p{L}))[^.,;:]){1,40}? qu(?:e(?!\p{L})|[’'])/iu,
  },
  ru: {
    idle: /(?<!\p{L})(?:не только|тем не менее|не (?:менее|более|меньше|больше|позднее|позже|ранее|раньше|реже|чаще|раз|что иное|кто иной)|как бы то ни было|во что бы то ни стало|нет сомнени\p{L}*)(?!\p{L})/giu,
    denying:
      /(?<!\p{L})(?:не|нет|ни|нельзя|никогда|никто|никого|никому|ничто|ничего|ничему|никак\p{L}*|нигде|никуда)(?!\p{L})/iu,
    lexical: /(?<!\p{L})(?:без|нехватк\p{L}*|отказ\p{L}*|отсутств\p{L}*)(?!\p{L})/iu,
    implying:
      /(?<!\p{L})(?:отсутств\p{L}*|отказ\p{L}*|невозмож\p{L}*|нехват\p{L}*|недостат\p{L}*|исключ\p{L}*|кроме|лишен\p{L}*|лиша\p{L}*|отриц\p{L}*|отверг\p{L}*|отклон\p{L}*|избе[гж]\p{L}*|предотвр\p{L}*|неизвест\p{L}*|неспособ\p{L}*|неприемл\p{L}*|прекра\p{L}*|вместо|безуспешн\p{L}*|бездейств\p{L}*|безрезультатн\p{L}*)(?!\p{L})/iu,
  },
};

/** A text without the phrases that deny nothing; every offset stays what it was. */
export function withoutIdle(text: string, language: Language): string {
  return text.replace(DENIALS[language].idle, (phrase) => " ".repeat(phrase.length));
}

/** How often a text denies: by a negation, or by a word that denies as surely. */
export function denialCount(text: string, language: Language): number {
  const { denying, lexical } = DENIALS[language];
  const rest = withoutIdle(text, language);
  return countOf(denying, rest) + countOf(lexical, rest);
}

function countOf({ source, flags }: RegExp, text: string): number {
  return text.match(new RegExp(source, `${flags}g`))?.length ?? 0;
}

/** Where a text denies something, or may: offsets in UTF-16 code units, ascending. */
export function denialPlaces(text: string, language: Language): number[] {
  const { denying, lexical, implying } = DENIALS[language];
  const rest = withoutIdle(text, language);
  const places = [denying, lexical, implying].flatMap((pattern) =>
    Array.from(rest.matchAll(new RegExp(pattern, `${pattern.flags}g`)), ({ index }) => index),
  );
  return [...new Set(places)].sort((a, b) => a - b);
}
