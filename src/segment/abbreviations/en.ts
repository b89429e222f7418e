import type { AbbreviationData } from "./abbreviations.ts";

/** English press text, American and British. */
export const ENGLISH: AbbreviationData = {
  title: `
    mr mrs ms mx messrs dr drs prof rev hon pres gov govs sen sens rep reps amb atty supt insp det dep asst
    Gen Col Lt Cpl Sgt Maj Capt Pfc Cmdr Cdr Brig Adm Pvt Cpt Lieut Sec Fr
    Mt Ft vs v cf viz e.g i.e eg ie ca approx esp incl resp`,
  number: `
    no nos Nr n° nº pp vol vols ch chap fig figs art arts sec par para paras pt pts ver tel ext rs op
    jan feb Mar apr jun jul aug sep sept oct nov dec`,
  measure: `a.m p.m etc`,
  closed: `
    inc ltd llc corp co cos bros plc assn mfg dept univ inst est govt natl intl jr sr esq
    st ave blvd rd hwy sq bldg Apt al min max ed eds hr hrs mi ft lb lbs oz mph tbsp med
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore
    Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun`,
  starters: `
    A An The This That These Those There Here It Its He His She Her They Their We Our You Your I My Mr Mrs Ms
    And But Or Nor Yet So If When While Where Why What Who Whose Which How
    In On At By For From To With Without Within Under Over Between Among Against During Despite Since Until
    Before After Because Although Though As Also Still Even Once Now Then Today Yesterday Tomorrow Meanwhile
    However Moreover Furthermore Nevertheless Nonetheless Instead Otherwise Therefore Thus Indeed Perhaps Maybe
    According Asked Both Each Every Some Many Most Much More Several Few All Any Another Other Others None
    Is Are Was Were Do Does Did Have Has Had Can Could Should Would Not Only Just Nothing Nobody Everyone Someone
    First Second Finally Later Earlier Last Next One Two Three Four Five Six Seven Eight Nine Ten`,
  particles: "",
  calendar: `
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Eastern Central Mountain Pacific Greenwich Moscow`,
  phrases: "At By On In From Since Until Around About Before After",
  speech: `
    said says ask asks asked adds added told writes wrote replies replied answers answered shouts shouted yelled cried
    exclaims exclaimed wonders wondered declares declared concludes concluded tweeted posted quipped joked demands
    demanded recalls recalled insists insisted continues continued`,
};
