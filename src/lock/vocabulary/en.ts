import { LATIN_GIVEN_NAMES } from "./given-names.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { list, months, words } from "./words.ts";

const ORDINALS = list(
  "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
);

export const ENGLISH: Vocabulary = {
  months: months(
    "january | february | march | april | may | june | july | august | september | october | november | december",
  ),
  shortMonths: months("jan | feb | mar | apr | may | jun | jul | aug | sept sep | oct | nov | dec"),
  doubtfulMonths: words("march april may june august"),
  weekdays: words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
  ),
  yearPrepositions: words(
    "in since by until till during after before from to through between early late mid end year years spring summer autumn fall winter of around circa throughout for budget",
  ),
  monthPrepositions: words("in since until till during throughout early late mid this last next"),
  rangeWords: words("to through until till"),
  and: words("and"),
  units: {
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  },
  tens: { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  hundreds: {},
  hundred: words("hundred"),
  scales: {
    thousand: 3,
    million: 6,
    billion: 9,
    trillion: 12,
    bn: 9,
    mn: 6,
    mln: 6,
    tn: 12,
    trn: 12,
    k: 3,
    m: 6,
    b: 9,
  },
  loneScales: new Set(),
  ones: words("one a"),
  ordinals: () =>
    new Map<string, number>([
      ["first", 1],
      ...ORDINALS.map((word, index) => [word, index + 2] as const),
      ["thirtieth", 30],
      ["fortieth", 40],
      ["fiftieth", 50],
      ["sixtieth", 60],
      ["seventieth", 70],
      ["eightieth", 80],
      ["ninetieth", 90],
      ["hundredth", 100],
    ]),
  ordinalSuffixes: words("st nd rd th"),
  fractions: words(
    "half halves third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths",
  ),
  percentWords: [["percent"], ["per", "cent"], ["pct"]],
  century: words("century centuries"),
  relativeDates: [
    "yesterday",
    "today",
    "tomorrow",
    "tonight",
    "last week",
    "next week",
    "this week",
    "last month",
    "next month",
    "this month",
    "last year",
    "next year",
    "this year",
  ],
  titles: words(
    "messrs ministers presidents mr mrs ms miss mx dr prof professor gen general col colonel lt lieutenant capt captain maj major sgt sergeant adm admiral marshal amb ambassador president minister secretary chancellor premier king queen prince princess emperor emir sultan sheikh sheik senator sen rep representative congressman congresswoman governor gov mayor judge justice pope cardinal archbishop bishop imam ayatollah rabbi sir dame lady lord baron count commander commissioner chairman chairwoman chairperson director pm spokesman spokeswoman spokesperson envoy leader",
  ),
  roles: words(
    "president minister ambassador secretary chancellor premier governor mayor spokesman spokeswoman spokesperson director chairman chairwoman commissioner envoy leader head chief counterpart representative general commander king queen prince emir sultan coach captain engineer economist nurse doctor surgeon professor researcher scientist historian lawyer author writer poet novelist editor journalist analyst curator architect artist conductor founder owner manager executive officer deputy speaker treasurer rapporteur coordinator moderator champion winner",
  ),
  notNames: words(
    `the a an and or but in on at of for from to with by as is are was were be this that these those his her its their our my your he she it we they i
     who what when where why how if after before during under over between while since until beyond common strategic historical
     foreign affairs defence defense interior finance economy justice health education trade home internal external prime deputy vice former
     minister ministers president presidents secretary state general chancellor premier king queen ambassador director chief head chairman governor mayor
     ministry government parliament senate congress council union alliance states state organization organisation bank fund commission committee court agency
     nations united national international federal federation republic kingdom confederation community assembly party university institute house office
     department summit conference forum treaty agreement act law resolution communique declaration protocol charter press agency news
     group company corporation inc ltd force forces army navy air guard security police world war north south east west northern southern eastern western central
     african european asian american russian malian nigerien burkinabe french english british german chinese ukrainian turkish nigerian senegalese arab
     january february july september october november december
     monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr jr sr their excellencies excellency excellencies honourable majesty highness
     moscow paris sahel analysis opinion interview exclusive update not no yes there here all some many most both each every one two three
     no new old great first second third article chapter page section part annex`,
  ),
  speechVerbs: words(
    "said says told tells declared declares affirmed affirms added adds stated states stressed noted announced explained insisted argued warned replied concluded recalled reiterated claimed believes joked recalled remarked replied asked wrote writes reported argues argued warns noted notes adds explains explained recalls promised promises concludes commented",
  ),
  particles: words(
    "bin ibn ben al el von van der den de la le du di da dos del della ould af zu ter bint abu arap",
  ),
  givenNames: LATIN_GIVEN_NAMES,
  connectors: words("of the for and on in to de des du la le les et against"),
  bodies: words(
    "ministry union council bank nations organization organisation commission committee agency court parliament assembly fund university institute association community alliance confederation company corporation group foundation senate congress conference league authority bureau office department academy chamber federation party trust society council institution energy systems holdings ltd inc plc corp motors airlines airways technologies industries partners pharma laboratories railways shipping service museum orchestra theatre",
  ),
  government: {},
};
