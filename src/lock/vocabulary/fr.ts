import { LATIN_GIVEN_NAMES } from "./given-names.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { months, words } from "./words.ts";

const ORDINAL_STEMS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatr: 4,
  cinqu: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuv: 9,
  dix: 10,
  onz: 11,
  douz: 12,
  treiz: 13,
  quatorz: 14,
  quinz: 15,
  seiz: 16,
  vingt: 20,
  trent: 30,
  quarant: 40,
  cinquant: 50,
  soixant: 60,
  cent: 100,
};

export const FRENCH: Vocabulary = {
  months: months(
    "janvier | février fevrier | mars | avril | mai | juin | juillet | août aout | septembre | octobre | novembre | décembre decembre",
  ),
  shortMonths: months("janv | févr fév | mars | avr | mai | juin | juil | août | sept | oct | nov | déc"),
  doubtfulMonths: words("mars mai"),
  weekdays: words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
  yearPrepositions: words(
    "en depuis dès avant après vers fin début mi année années an de d jusqu ici printemps été automne hiver courant exercice budget à",
  ),
  monthPrepositions: words("en depuis dès avant après vers fin début mi mois jusqu ici courant à de"),
  rangeWords: words("à au"),
  and: words("et"),
  units: {
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
  },
  tens: {
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    nonante: 90,
  },
  hundreds: {},
  hundred: words("cent cents"),
  scales: {
    mille: 3,
    million: 6,
    millions: 6,
    milliard: 9,
    milliards: 9,
    billion: 12,
    billions: 12,
    md: 9,
    mds: 9,
    mrd: 9,
    mrds: 9,
    mio: 6,
    mln: 6,
    m: 6,
    k: 3,
  },
  loneScales: words("mille cent"),
  ones: words("un une"),
  ordinals: () => frenchOrdinals(),
  ordinalSuffixes: words("er ère ere re e è ème eme ième nd nde ers es èmes"),
  fractions: words(
    "tiers quart quarts demi demie cinquièmes sixièmes septièmes huitièmes neuvièmes dixièmes moitié",
  ),
  percentWords: [["pour", "cent"], ["pourcent"], ["p", "100"]],
  century: words("siècle siècles siecle"),
  relativeDates: [
    "hier",
    "aujourd'hui",
    "demain",
    "avant-hier",
    "après-demain",
    "la semaine dernière",
    "la semaine prochaine",
    "cette semaine",
    "le mois dernier",
    "le mois prochain",
    "ce mois-ci",
    "l'an dernier",
    "l'année dernière",
    "l'année prochaine",
    "cette année",
  ],
  titles: words(
    "ministres présidents m mm mme mmes mlle dr dre pr me mgr monsieur madame mademoiselle docteur docteure professeur professeure maître général generale générale gén colonel col lieutenant capitaine commandant amiral maréchal ambassadeur ambassadrice président présidente ministre secrétaire chancelier chancelière roi reine prince princesse émir sultan cheikh sénateur sénatrice député députée gouverneur maire juge pape cardinal archevêque évêque imam commissaire directeur directrice porte-parole premier première chef leader",
  ),
  roles: words(
    "président présidente ministre ambassadeur ambassadrice secrétaire chancelier chancelière gouverneur maire porte-parole parole directeur directrice commissaire envoyé envoyée chef cheffe homologue représentant représentante général commandant roi reine prince émir sultan dirigeant dirigeante entraîneur entraîneuse capitaine ingénieur ingénieure économiste infirmier infirmière médecin chirurgien professeur professeure chercheur chercheuse historien historienne avocat avocate écrivain écrivaine romancier romancière journaliste rédacteur rédactrice analyste conservateur conservatrice architecte artiste fondateur fondatrice patron patronne gérant adjoint adjointe rapporteur rapporteuse coordinateur coordinatrice coordonnateur délégué déléguée animateur",
  ),
  notNames: words(
    `le la les l un une des du de d et ou mais en au aux à dans sur sous pour par avec sans ce cet cette ces son sa ses leur leurs notre nos il elle ils elles nous vous je on qui que
     affaires étrangères étrangère défense intérieur finances économie justice santé éducation commerce premier première vice ancien ancienne
     ministre ministres président présidente présidents secrétaire général état états chancelier roi reine ambassadeur directeur chef gouverneur maire
     ministère gouvernement parlement sénat congrès conseil union alliance organisation banque fonds commission comité cour agence nations unies
     national nationale international internationale fédération république royaume confédération communauté assemblée parti université institut maison office
     département sommet conférence forum traité accord loi résolution communiqué déclaration protocole charte presse
     groupe société armée marine forces force sécurité police monde guerre nord sud est ouest central centrale
     africain africaine européen européenne asiatique américain russe malien nigérien burkinabè burkinabé français française britannique allemand chinois ukrainien turc
     janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
     m mm mme dr leurs excellences excellence majesté altesse analyse opinion entretien exclusif non oui si selon après avant depuis lors pendant face grâce malgré outre alors quand
     deux trois quatre article chapitre page partie annexe tous toutes chaque plusieurs certains aucun sahel moscou paris`,
  ),
  speechVerbs: words(
    "déclaré déclare affirmé affirme ajouté ajoute souligné souligne annoncé annonce expliqué explique insisté insiste estimé estime indiqué indique précisé précise rappelé rappelle conclu conclut assuré assure dit répondu réitéré soutenu prévient prévenu sourit souri note noté résume résumé calcule calculé raconte raconté plaide plaidé salué salue promis promet rappelle confie confié observe observé écrit juge jugé lance lancé reconnaît reconnu regrette regretté demande demandé",
  ),
  particles: words("bin ibn ben al el von van der de la le du di da dos del ould bint"),
  givenNames: LATIN_GIVEN_NAMES,
  connectors: words("de des du d la le les l et pour en sur à au aux contre"),
  bodies: words(
    "ministère union conseil banque nations organisation commission comité agence cour parlement assemblée fonds université institut association communauté alliance confédération compagnie société groupe fondation sénat congrès conférence ligue autorité bureau office académie chambre fédération parti école ministère institution musée orchestre théâtre observatoire centre caisse laboratoire",
  ),
  government: {},
};

function frenchOrdinals(): ReadonlyMap<string, number> {
  const map = new Map<string, number>([
    ["premier", 1],
    ["première", 1],
    ["unième", 1],
    ["second", 2],
    ["seconde", 2],
  ]);
  for (const [stem, value] of Object.entries(ORDINAL_STEMS)) {
    map.set(`${stem}ième`, value);
    map.set(`${stem}ièmes`, value);
  }
  return map;
}
