import type { Language } from "../../model/language.ts";
import { words } from "./words.ts";

/**
 * Words that titles of events, works, programmes and places write with a capital. A run of capitals with one of these in
 * it is not taken for a person's name on the strength of its capitals alone.
 */
export const EVERYDAY: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`
    academy accord accords action africa age agenda airport alpine america american americas amendment ancient annual apple arab arctic arms art arts asia assembly association atlantic august autumn avenue award awards
    bay beach bible big bill black blue board boat book books border bridge british brown budget building business camp campaign cancer cape capital care case castle cathedral catholic centre center century chain challenge
    chamber championship championships change channel chapter child children christian christmas church circle citizens city civil classic clean climate club coast coastal code coffee cold college colonial committee common
    commonwealth companies compact computer control convention cooperation corridor country county court covenant critical cross crown culture cup cyber daily data dawn day days dead deal death deep deepwater defence delta democratic
    desert design development digital disaster district doctrine dream drug dutch duty dynasty early earth east easter economic education election electric emergency emerging empire energy engineering environment equality era
    essential euro europe event everest excellence exchange exhibition expo fair faith family farm fashion festival field fifth film final financial fire first fish five flag flood food football forest formula fort foundation four
    framework free freedom friday front frontier fuel future galaxy gallery game games garden gas gate gender general global goal goals gold golden good governor grand great green ground group growth guard guide gulf hall harbor harbour
    health heart heritage high highway hill hills history holiday holy home horizon hospital hotel house housing human humanitarian hundred ice idea independence independent index indian indigenous industrial industry
    information infrastructure initiative innovation inquiry instrument insurance integrated intelligence internet investment iron island islands islamic issue jewish job joint journal journey jubilee judicial june junior key kingdom knowledge labor labour
    lady lake land language large latin law leader league learning left legal letter letters level library life light line link list literature little local long lower loyal lunar machine magazine main major management map marathon march
    marine maritime market mars mass master mayor media medical medicine mediterranean memorial mercy meeting metal middle military mind mines mining mission mobile model modern moon motor mount mountain mountains movement museum music muslim
    mutual natural nature naval navy net network new news night nobel non northern northeast northwest nuclear observatory ocean oceans oil old olympic olympics open opera operation orange order ordinance outer pacific pact palace panel paper paralympic
    park partners partnership party pass path peace peninsula people peoples plan planet planning plant platform play plaza point polar pole police policy pool port post power prairie pride principles private prize problem process program
    programme progress project property prosperity province public quality quarter queen question quick race radio rail railway rain rare real rebel record recovery red refugee region regional register relief religious renewable report research reserve
    resilience resolution resource resources response responsible restoration review revolution right rights ring river road roadmap roman room rose route royal rule rules rural russian sacred safe safety saint sanctuary satellite saturday save school
    science sea season second secret sector security senior service services seven shore short show silk silver six sky small smart social society solar solidarity song source south space special sport sports spring square stadium stage standard standards
    star stars start station statute steel stock stone store storm strait strategic strategy stream street strip studio study summer sun sunday super supreme survey survivors sustainable system table target task tax team technical technology
    telescope television temple ten term terms terror test thanksgiving theatre theory think third thousand three thursday tiger time times top tour tower town track trade trail training transport travel treaty tree trial tribune triple tropical true
    trust tuesday tunnel union unit universal universe upper urban valley value vaccine victory view village virtual vision visitor voice volunteer wall war watch water waters wave way wealth weather web wednesday week weekend welfare
    west wetlands white wild wildlife wind winter women wonder wood woods work workers working works world worlds year young youth zone investors visitors donations details register papers questions data contact source sources photo
    growers critics hurricane typhoon cyclone regards eid ramadan officials experts rebels protesters scientists researchers students delegates organisers organizers economists analysts yesterday today tomorrow meanwhile earlier later soon still however then now nearly almost
    economist engineer nurse doctor captain coach professor lawyer author writer teacher farmer curator architect artist singer actor actress journalist editor analyst researcher scientist hydrologist striker midfielder goalkeeper founder owner
    brother sister father mother husband wife son daughter uncle aunt cousin`),
  fr: words(`
    académie accord accords acte action afrique amérique amériques année antiquité août apprentissage archives art arts asie assises atlantique aube autorité avenue avion bande banque bataille bible bourse bureau cap caisse
    canal cathédrale centre chambre charte chine château cité club code collège comité concert constitution contact convention corne côte coupe croix cup croissant culture code date débat défi dialogue dieu droit droits
    école église élection élysée empire énergie entente espace est étude étoile europe évangile exposition famille fédération festival fête fin fonds forêt forum france front génie gloire golfe grand grande grands grandes
    groupe guerre guide haut haute hautes hôpital hôtel ici île îles indice initiative institut internet jardin jeu jeux jour journal journée journées jury langue lac leçon lettre lettres liberté ligue livre loi louvre lune lycée
    maison manche marathon marché mer mers métro mission mode mont moyen moyenne musée musique nation nature noël nobel nouveau nouvelle nuit objectif objectifs occident océan oeuvre olympiques opéra ordre orient orientale pacifique pacte
    palais parc paix partenariat patrimoine pentecôte père petit petite pièce place plan plaine plateforme point pôle pont port porte poste presse prix programme projet proche prud quai question radio rapport région renaissance république
    réseau révolution revue rivière route royaume rue sacré saint sainte salon santé saison science sciences sécurité semaine série service siècle société soleil sommet sources stade stratégie syndicat système table télévision temple
    temps terre théâtre tour traité travaux tribunal tribune trophée tunnel vallée vendredi verte vert victoire vie ville visite voie voix zone renseignements résultats candidatures dossiers ouverture carte ordre informations inscription
    mère frère sœur soeur fils fille mari femme oncle hier demain aujourd ainsi enfin puis encore toutefois cependant pourtant`),
  ru: words(`
    брат брата сестра сестры отец отца мать мама сын сына дочь дочери муж жена дядя тетя друг хранитель медсестра врач тренер инженер экономист писатель писательница художник режиссер актер актриса журналист журналистка
    капитан пилот учитель учительница адвокат юрист эксперт аналитик историк ученый исследователь основатель владелец автор певец певица кубок кубка мир мира мать день дня год новый новая новое новые великий великая
    великой большой большая большого малый малая красный красная красного красной черный черного белый белый белого белом дом доме дома земля земли луна море моря океан океана остров острова гора горы
    река реки озеро озера улица улицы площадь площади проспект парк парка завод завода музей музея театр театра школа школы газета газеты журнал канал книга библия коран восток востока запад запада
    европа европы европе азия азии африка африки америка америки арктика арктики антарктида кавказ кавказа сибирь сибири урал урала балтика почта сайт подробности запись документы запросы билет билеты следите пишите
    тогда потом затем теперь уже скоро здесь там вновь снова недавно ранее позднее позже`),
};
