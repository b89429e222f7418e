import type { AbbreviationData } from "./abbreviations.ts";

/** French press text. */
export const FRENCH: AbbreviationData = {
  title: `
    M mm mr mrs dr drs pr prs me mes mgr mgrs vve sgt adj lt cdt Col gal gén cne amb sén dép
    cf c.-à-d càd p.ex ex env vs av apr ndlr n.d.l.r éd ibid op st ste sts mt ft mme mmes mlle melle mlles Ch Chr Ph Th`,
  number: `
    n° nº no nos num art al pp vol tome chap ch fig ill § par tabl réf tél fax bp
    janv févr fév avr juil sept oct nov déc`,
  measure: `etc`,
  closed: `
    inc ltd ltée corp co cie sté bros s.a.r.l s.a u.s u.e é.-u jr sr bd bld boul pl rte dpt dépt arr hab min max sec dir coll`,
  starters: `
    Le La Les L' Un Une Des Du Ce Cet Cette Ces C' Cela Ça Il Elle Ils Elles On Nous Vous Je J' Tu Son Sa Ses Leur
    Leurs Notre Nos Votre Vos Mon Ma Mes S' Se N' Ne Qu' Que Qui Quoi Quel Quelle Quels Quelles Quand Quant Où Comment
    Pourquoi Et Ou Mais Or Donc Car Ni Si Comme Puis Ensuite Enfin Alors Aussi Ainsi Cependant Toutefois Pourtant
    Néanmoins En Dans Pour Par Sur Sous Avec Sans Chez Vers Entre Depuis Dès Avant Après Pendant Durant Lors Lorsque
    Lorsqu' Selon Malgré Outre Grâce Face À A Au Aux D' De Afin Parce Puisque Bien Même Tout Toute Tous Toutes Chaque
    Plusieurs Certains Certaines Quelques Aucun Aucune Aujourd' Hier Demain Désormais Déjà Ici Là Voilà Voici Parmi
    Seul Seule Deux Trois Quatre Cinq Six Dix Premier Première Reste Interrogé Interrogée`,
  particles: "Le La Les L' Du Des De D' A Son",
  calendar: "",
  phrases: "",
  speech: "",
};
