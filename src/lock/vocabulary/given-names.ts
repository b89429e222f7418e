import { words } from "./words.ts";

/**
 * First names that press articles in Latin letters hold, without their accents; `isLatinGivenName` takes any spelling. Names that
 * are rather an everyday word (Will, May, Art) are left out.
 */
export const LATIN_GIVEN_NAMES = words(`
  aaron abbas abdallah abdel abdelkader abdoul abdoulaye abdourahmane abdul abdullah abel abraham achille ada adama adam adel adele adrian adriana adrien agathe agnes ahmad ahmadou ahmed aida aicha aisha aissata alain
  alan albert alberto alejandro alessandro alex alexander alexandra alexandre alexei alexey alexis alfred ali alice alicia alioune alison alistair alpha amadou amanda amelie amina aminata amir amos amy ana anais
  anastasia anders andre andrea andreas andrei andrew andrey andrzej angela angelo anita anja anna anne annette anton antoine antonio antony anwar ariane arnaud arthur asif assane assimi astrid ayesha aziz
  babacar bakary baptiste barack barbara basil bastien beatrice ben benedict benjamin benoit bernadette bernard bertrand bianca bilal birgit bjorn bob boris boubacar brahim brian brigitte bruce bruno camille carla carlo carlos carmen
  carol carole caroline catherine cecile celine charles charlotte cheikh chiara chloe chris christian christina christine christophe christopher claire clara claude claudia clement colin corinne cristina cyril cyrille
  damien dan daniel daniela danny daouda dara daria david deborah delphine denis dennis diana diane didier diego dieter dimitri djibril dmitri dmitry dmytro dominique donald dorothy douglas edgar edith eduardo edward edwin
  eileen ekaterina elena eleonore eli elias elie elif elisabeth elise elizabeth ella ellen elsa emil emily emma emmanuel emre enrique eric erica erik erika ernest ernesto esther etienne eugene eva evelyn evgeny ewa
  fabian fabien fabrice fadi faisal fanny fanta farah farid fatima fatimata fatou fatoumata felipe felix ferdinand fernando fiona florence florian franck francesca francesco francis francisco francois francoise frank franz fred
  frederic frederick frederik friedrich gabriel gabriela gabriele gael gary gaspard gauthier genevieve geoffrey george georges gerald gerard gerhard germain gertrude gianni gilbert gilles gina giorgia giorgio giovanni giulia
  giuseppe gloria goran gordon grace graham greg gregory gregoire guido guillaume gunter gustav gustavo guy habib hadi hadja halima hamid hamza hana hannah hans harald harold haroun harriet harry hasan hassan hawa heather
  hector heidi helen helena helene helga hendrik henri henry herbert herve hilary hope houda hugh hugo hussein ian ibrahim ibrahima idriss idrissa ignacio igor imran ines ingrid ion irene irina isaac isabel isabella
  isabelle ismael issa issoufou ivan ivana jack jacob jacqueline jacques jakub jamal james jamie jan jana jane janet janine jasmine jason javier jean jeanne jeff jeffrey jelena jennifer jens jeremy jerome jerzy jessica
  jesus joan joao joachim joanna joao joe joel johan johann johanna johannes john johnny jonas jonathan jordi jorge jose josef joseph josephine josh joshua joyce juan juanita judith jules julia julian julie julien
  juliette justin justine kadiatou kader kamal kamala kamel karamoko karel karen karim karin karl karolina katarzyna kate katherine kathleen kathy katia keiko keith kemal ken kenneth kenji kevin khadija khaled khalid kim
  kirsten kofi kossi kristina kurt kwabena kwame lamine lars laszlo laura laure laurent laurence lea leila lena leo leon leonard leonardo leonid leonie leopold leslie lidia lina linda lionel lisa lise livia loic lorenzo
  louis louise luc luca lucas lucia lucie lucien ludovic luis luisa luiz lukas luke lydia lynn macky madeleine mael maelys magali magdalena mahamadou mahamane mahamat mahmoud maia malick malik mamadou manon manuel mara
  marc marcel marcelo marco marcos marcus margaret maria mariam mariama marianne marie marina mario marion marius mark marko markus marta martha martial martin martina martine mary maryam massimo mateo mateusz mathias
  mathieu mathilde matteo matthew matthias maud max maxim maxime maya megan mehdi mehmet melanie melissa mercy mia michael michal michel michele michelle miguel mikael mikhail milan milos mireille miriam mohamad mohamed
  mohammad mohammed moise monica monika monique mounir mourad moussa muhammad murat mustafa mustapha nabil nadia nadine nadir naima najat nana nancy naomi narendra nassim natalia natalie natasha nathalie nathan ngozi neil
  nelly nelson nicholas nick nicola nicolas nicole nigel nikita nikola nikolai nikolas nina nino noah noel noemie nora norbert norman odile olaf oleg oleksandr olena olga oliver olivia olivier olof omar omer oscar osman
  oumar oumarou ousmane ousseynou pablo pamela paola paolo pascal pascale patricia patrice patrick paul paula paulina pauline pavel pedro peggy penelope per peter petra petr philip philippe phillip pierre pietro piotr
  rachel rachid rafael raimund rainer rajesh rajiv ralf ralph ramon rana rania raoul raphael rashid raul raymond rebecca recep reginald regis remi renata rene renaud ricardo riccardo richard rita robert roberto robin
  rodolphe rodrigo roger roland roman romain ronald rosa rosalie rose roberta ruben rudolf rupert ruth ryan sabine sabrina said salah saleh salif salim salimata sally salma salome sam samantha samba sami samir samuel
  sandra sanjay sara sarah saskia sebastian sebastien sekou serge sergei sergey sergio seydou sharon sheila sibylle sidi sidonie silvia simon simona simone sofia solene sonia sophie souleymane stanislas
  stefan stefano stella stephane stephanie stephen steve steven stuart sunil susan susanne suzanne svetlana sven sylvain sylvia sylvie tamara tania tanja tariq tatiana teresa theo theodore theresa therese thierry
  thomas tiago tim timothy tobias todd tom tomas tommy tony tracy ulrich ulrike umar umaro ursula usman valentin valentina valerie vanessa vasily vera veronica veronique vicente vicky victor victoria viktor vincent
  violeta virginia virginie vitaly vivian vladimir volodymyr walter wanda wendy werner wilfried wilhelm william wojciech wolfgang xavier xenia yacouba yahya yan yann yannick yao yasmine yasser yaw yehuda yolande
  youssef youssouf yulia yuri yury yusuf yvan yves yvette yvonne zachary zainab zeinab zhanna zoe
`);

/** Family names that stand before the given name; with their accents where they would be another word without. */
const FAMILIES_FIRST = words(`
  nguyen nguyễn tran trần lê pham phạm huynh huỳnh hoang hoàng phan vũ võ dang đặng bui bùi đỗ hồ ngo ngô duong dương lý đinh trương lâm tô đào
  wang zhang liu chen yang zhao huang zhou wu xu zhu hu guo gao luo zheng liang xie tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei lu ding shen ren yao zhong cui tan fan
  kim xi li qu ma sun lin song park choi jeong jung kang cho yoon jang lim
  ким си ли нгуен чан фам хоанг данг буй нго зыонг ван чжан лю чэнь ян чжао хуан чжоу сюй чжу го гао чжэн лян се тан фэн дэн цао пэн цзэн сяо тянь дун пань юань цай цзян цюй пак чхве
`);

export function isLatinGivenName(key: string): boolean {
  if (LATIN_GIVEN_NAMES.has(key)) return true;
  if (key.includes("-")) return key.split("-").every(isLatinGivenName);
  return ACCENTED.test(key) && LATIN_GIVEN_NAMES.has(key.normalize("NFD").replace(/\p{M}/gu, ""));
}

export function isFamilyNameFirst(key: string): boolean {
  return FAMILIES_FIRST.has(key);
}

const ACCENTED = /[^\p{ASCII}]/u;
