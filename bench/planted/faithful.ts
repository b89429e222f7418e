/**
 * Faithful translations that look like faults: set phrases, other ways to deny, figures in another order, quotations cut
 * otherwise. Each is one sentence in three languages, and every pair of them must pass every check in silence. Names stand as
 * arguments; a source shows their forms.
 */
import type { Language } from "../../src/model/language.ts";

export const FAITHFUL: readonly Readonly<Record<Language, string>>[] = [
  t(
    "The agreement covers not only trade but also energy.",
    "L’accord porte non seulement sur le commerce, mais aussi sur l’énergie.",
    "Соглашение охватывает не только торговлю, но и энергетику.",
  ),
  t(
    "The report must be submitted no later than Friday.",
    "Le rapport doit être remis vendredi au plus tard.",
    "Доклад должен быть представлен не позднее пятницы.",
  ),
  t(
    "At least 40 villages have no running water.",
    "Au moins 40 villages sont privés d’eau courante.",
    "Не менее 40 деревень остаются без водопровода.",
  ),
  t(
    "Nobody was injured in the accident.",
    "L’accident n’a fait aucun blessé.",
    "В результате аварии никто не пострадал.",
  ),
  t(
    "The negotiators failed to agree on a date.",
    "Les négociateurs ne sont pas parvenus à s’entendre sur une date.",
    "Участники переговоров не смогли договориться о дате.",
  ),
  t(
    "Without these funds, the school would have to close.",
    "Sans ces fonds, l’école devrait fermer.",
    "Без этих средств школу пришлось бы закрыть.",
  ),
  t(
    "The Minister refused to comment.",
    "Le ministre n’a pas souhaité faire de commentaire.",
    "Министр отказался от комментариев.",
  ),
  t(
    "Only three of the 12 bridges remain open.",
    "Seuls trois des 12 ponts restent ouverts.",
    "Открытыми остаются лишь три из 12 мостов.",
  ),
  t(
    "The talks lasted more than six hours.",
    "Les entretiens ont duré plus de six heures.",
    "Переговоры продолжались более шести часов.",
  ),
  t(
    "Exports fell by 4.2% while imports rose by 1.5%.",
    "Les exportations ont baissé de 4,2 %, tandis que les importations ont progressé de 1,5 %.",
    "Экспорт снизился на 4,2 %, а импорт вырос на 1,5 %.",
  ),
  t(
    "The budget will not exceed 3 million euros.",
    "Le budget ne dépassera pas 3 millions d’euros.",
    "Бюджет не превысит 3 млн евро.",
  ),
  t(
    "Up to 500 people may attend the hearing.",
    "L’audience pourra accueillir jusqu’à 500 personnes.",
    "На слушаниях смогут присутствовать до 500 человек.",
  ),
  t(
    "The new line is 60 kilometres long and cost 2 billion dollars.",
    "Longue de 60 kilomètres, la nouvelle ligne a coûté 2 milliards de dollars.",
    "Новая линия протяженностью 60 километров обошлась в 2 млрд долларов.",
  ),
  t(
    "Of the 38 countries represented, 12 sent ministers.",
    "Sur les 38 pays représentés, 12 ont envoyé un ministre.",
    "Из 38 представленных стран 12 направили министров.",
  ),
  t(
    "Some 250 experts from 14 countries took part.",
    "Venus de 14 pays, quelque 250 experts y ont participé.",
    "В ней приняли участие около 250 экспертов из 14 стран.",
  ),
  t(
    "“We will not leave anyone behind,” the President said.",
    "« Nous ne laisserons personne de côté », a déclaré le président.",
    "«Мы никого не оставим в стороне», — заявил президент.",
  ),
  t(
    "“This is a first step,” she said, “but it is not the last.”",
    "« C’est un premier pas, a-t-elle dit, mais ce n’est pas le dernier. »",
    "«Это первый шаг, — сказала она, — но не последний».",
  ),
  t(
    "The so-called “green corridor” will open in 2027.",
    "Le « corridor vert » ouvrira en 2027.",
    "Так называемый «зеленый коридор» откроется в 2027 году.",
  ),
  t(
    "The decision has yet to be confirmed.",
    "La décision reste à confirmer.",
    "Решение еще предстоит подтвердить.",
  ),
  t(
    "It is unlikely that the text will be adopted this year.",
    "Il est peu probable que le texte soit adopté cette année.",
    "Маловероятно, что документ будет принят в этом году.",
  ),
  t(
    "The delegations will meet again before the end of the month.",
    "Les délégations se retrouveront avant que le mois ne s’achève.",
    "Делегации встретятся вновь до конца месяца.",
  ),
  t(
    "He is no longer a member of the board.",
    "Il n’est plus membre du conseil.",
    "Он больше не входит в правление.",
  ),
  t(
    "Work cannot begin until the permit is issued.",
    "Les travaux ne pourront commencer qu’une fois le permis délivré.",
    "Работы не могут начаться до выдачи разрешения.",
  ),
  t(
    "The hall seats 1,200 and was almost full.",
    "La salle compte 1 200 places et était presque comble.",
    "Зал рассчитан на 1 200 мест и был почти полон.",
  ),
  t(
    "Unemployment stands at 7.4%, its lowest level in ten years.",
    "Le chômage s’établit à 7,4 %, son niveau le plus bas en dix ans.",
    "Безработица составляет 7,4 % — это самый низкий уровень за десять лет.",
  ),
  t("The price has doubled in two years.", "Le prix a doublé en deux ans.", "За два года цена удвоилась."),
  t(
    "There is no alternative to dialogue.",
    "Il n’y a pas d’autre voie que le dialogue.",
    "Диалогу нет альтернативы.",
  ),
  t(
    "The absence of rain has emptied the reservoirs.",
    "Faute de pluie, les réservoirs sont vides.",
    "Из-за отсутствия дождей водохранилища опустели.",
  ),
  t(
    "Neither side wished to comment.",
    "Aucune des parties n’a souhaité s’exprimer.",
    "Ни одна из сторон не пожелала высказаться.",
  ),
  t(
    "Hence the need for a common approach.",
    "D’où la nécessité d’une approche commune.",
    "Отсюда необходимость общего подхода.",
  ),
  t("Who will pay for it?", "Qui paiera ?", "Кто за это заплатит?"),
  t(
    "Never before had so many observers been invited!",
    "Jamais autant d’observateurs n’avaient été invités !",
    "Никогда еще не приглашали столько наблюдателей!",
  ),
  t(
    "The ministry expects growth of 3% and an inflation rate below 2%.",
    "Le ministère prévoit une croissance de 3 % et une inflation inférieure à 2 %.",
    "Министерство ожидает роста на 3 % и инфляции ниже 2 %.",
  ),
  t(
    "Emissions are to be cut by 30% by 2030.",
    "Les émissions doivent être réduites de 30 % d’ici à 2030.",
    "К 2030 году выбросы должны быть сокращены на 30 %.",
  ),
  t(
    "The deficit narrowed to 1.8% of output.",
    "Le déficit s’est réduit à 1,8 % de la production.",
    "Дефицит сократился до 1,8 % объема производства.",
  ),
  t(
    "The session opened at 9:30 a.m. and closed at 6 p.m.",
    "La séance s’est ouverte à 9 h 30 et s’est achevée à 18 heures.",
    "Заседание открылось в 9:30 и завершилось в 18:00.",
  ),
  t(
    "More than half of the 90 amendments were rejected.",
    "Plus de la moitié des 90 amendements ont été rejetés.",
    "Более половины из 90 поправок отклонены.",
  ),
  t(
    "The text is not without its flaws.",
    "Le texte n’est pas sans défauts.",
    "Документ не лишен недостатков.",
  ),
  t(
    "The museum will be closed on Mondays, except on public holidays.",
    "Le musée sera fermé le lundi, sauf les jours fériés.",
    "Музей будет закрыт по понедельникам, кроме праздничных дней.",
  ),
  t(
    "The committee took note of the report and thanked its authors.",
    "Le comité a pris acte du rapport et remercié ses auteurs.",
    "Комитет принял доклад к сведению и поблагодарил его авторов.",
  ),
  t(
    "Doctors are in short supply in rural areas.",
    "Les zones rurales manquent de médecins.",
    "В сельской местности не хватает врачей.",
  ),
  t("The road is impassable in winter.", "La route est impraticable en hiver.", "Зимой дорога непроходима."),
  t(
    "The convoy, which carried 45 tonnes of flour, arrived two days later.",
    "Le convoi, chargé de 45 tonnes de farine, est arrivé deux jours plus tard.",
    "Колонна с 45 тоннами муки прибыла два дня спустя.",
  ),
  t(
    "Access is free of charge for children under 12.",
    "L’accès est gratuit pour les enfants de moins de 12 ans.",
    "Для детей до 12 лет вход бесплатный.",
  ),
  t(
    "The vote was unanimous, with no abstentions.",
    "Le vote a été unanime, sans aucune abstention.",
    "Решение принято единогласно, воздержавшихся не было.",
  ),
  t(
    "An unprecedented 2,400 applications were received.",
    "Un nombre inédit de 2 400 candidatures a été enregistré.",
    "Поступило рекордное число заявок — 2 400.",
  ),
  t(
    "{sergey_lavrov} received {amina_traore} in {mali}.",
    "{amina_traore} a été reçue au {mali} par {sergey_lavrov}.",
    "{sergey_lavrov} принял {amina_traore} в {mali}.",
  ),
  t(
    "Ms. {traore}, who represents {mali}, met {sergey_lavrov}.",
    "{sergey_lavrov} s’est entretenu avec Mme {traore}, qui représente le {mali}.",
    "Г-жа {traore}, представляющая {mali}, встретилась с {sergey_lavrov_ins}.",
  ),
  t(
    "The President of the {un}, {amina_traore}, opened the session.",
    "La présidente de l’{un}, {amina_traore}, a ouvert la séance.",
    "Председатель {un} {amina_traore} открыла заседание.",
  ),
  t(
    "{amina_traore} ({mali}) and {sergey_lavrov} signed the text.",
    "{amina_traore} ({mali}) et {sergey_lavrov} ont signé le texte.",
    "{amina_traore} ({mali}) и {sergey_lavrov} подписали документ.",
  ),
  t(
    "“We do not accept this text,” {sergey_lavrov} said.",
    "« Nous n’acceptons pas ce texte », a déclaré {sergey_lavrov}.",
    "«Мы не принимаем этот текст», — заявил {sergey_lavrov}.",
  ),
  t(
    "According to {amina_traore}, “the worst is behind us”.",
    "Selon {amina_traore}, « le pire est derrière nous ».",
    "По словам {amina_traore}, «худшее позади».",
  ),
  t(
    "{amina_traore} said that the {un} would not leave {mali}.",
    "{amina_traore} a indiqué que l’{un} ne quitterait pas le {mali}.",
    "{amina_traore} сообщила, что {un} не покинет {mali}.",
  ),
  t(
    "“Our goal,” said {amina_traore}, “is a lasting peace in {mali}.”",
    "« Notre objectif, a dit {amina_traore}, est une paix durable au {mali}. »",
    "«Наша цель, — сказала {amina_traore}, — прочный мир в {mali}».",
  ),
  t(
    "Neither {mali} nor {niger} took part in the vote.",
    "Ni le {mali} ni le {niger} n’ont pris part au vote.",
    "Ни {mali}, ни {niger} не участвовали в голосовании.",
  ),
  t(
    "{niger} and {mali} will share the cost equally.",
    "Le {niger} et le {mali} se partageront le coût à parts égales.",
    "{niger} и {mali} разделят расходы поровну.",
  ),
  t(
    "What does the {un} intend to do about it?",
    "Que compte faire l’{un} ?",
    "Что намерена предпринять {un}?",
  ),
  t(
    "The {un} mission in {mali} has 13,000 troops and a budget of $1.2 billion.",
    "La mission de l’{un} au {mali} compte 13 000 soldats et dispose d’un budget de 1,2 milliard de dollars.",
    "Миссия {un} в {mali} насчитывает 13 000 военнослужащих, ее бюджет составляет 1,2 млрд долларов.",
  ),
  t(
    "{sergey_lavrov} arrived at 10:15 and left two hours later.",
    "{sergey_lavrov} est arrivé à 10 h 15 et reparti deux heures plus tard.",
    "{sergey_lavrov} прибыл в 10:15 и уехал через два часа.",
  ),
  t(
    "In {niger}, 48 schools reopened, 12 of them in the capital.",
    "Au {niger}, 48 écoles ont rouvert, dont 12 dans la capitale.",
    "В {niger_loc} вновь открылись 48 школ, 12 из них — в столице.",
  ),
  t(
    "The study covers 3,500 households in 7 regions over 18 months.",
    "L’étude porte, sur 18 mois, sur 3 500 ménages de 7 régions.",
    "Исследование охватывает 3 500 домохозяйств в 7 регионах и продлится 18 месяцев.",
  ),
  t(
    "Prices rose by 6% in {mali}, but by less than 2% in {niger}.",
    "Les prix ont augmenté de 6 % au {mali}, mais de moins de 2 % au {niger}.",
    "Цены в {mali} выросли на 6 %, а в {niger_loc} — менее чем на 2 %.",
  ),
  t(
    "Turnout was 61%, down from 68% in 2021.",
    "La participation a été de 61 %, contre 68 % en 2021.",
    "Явка составила 61 % против 68 % в 2021 году.",
  ),
  t(
    "The talks, which had been broken off in March 2024, resumed on 3 June 2025.",
    "Rompus en mars 2024, les pourparlers ont repris le 3 juin 2025.",
    "Переговоры, прерванные в марте 2024 года, возобновились 3 июня 2025 года.",
  ),
  t(
    "“Nothing is agreed until everything is agreed.”",
    "« Rien n’est convenu tant que tout ne l’est pas. »",
    "«Ничто не согласовано, пока не согласовано все».",
  ),
  t(
    "The text makes no mention of the {un}.",
    "Le texte ne mentionne pas l’{un}.",
    "{un} в документе не упоминается.",
  ),
  t(
    "The fund, set up by {amina_traore}, helps women who cannot read.",
    "Créé par {amina_traore}, le fonds aide les femmes analphabètes qui ne savent pas lire.",
    "Фонд, созданный {amina_traore}, помогает женщинам, которые не умеют читать.",
  ),
  t("Not a single village was spared.", "Aucun village n’a été épargné.", "Ни одна деревня не уцелела."),
  t(
    "Few expected the talks to succeed.",
    "Peu de gens croyaient au succès des pourparlers.",
    "Мало кто верил в успех переговоров.",
  ),
  t(
    "The bridge, 120 metres long, will be finished in 2 years.",
    "Long de 120 mètres, le pont sera achevé dans 2 ans.",
    "Мост длиной 120 метров достроят через 2 года.",
  ),
  t(
    "See annex No. 3 for the full list.",
    "La liste complète figure à l’annexe no 3.",
    "Полный перечень см. в приложении № 3.",
  ),
];

function t(en: string, fr: string, ru: string): Readonly<Record<Language, string>> {
  return { en, fr, ru };
}

/** The names of these sentences, by id and case. */
export const FAITHFUL_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    sergey_lavrov: "Sergey LAVROV",
    amina_traore: "Amina TRAORE",
    traore: "TRAORE",
    mali: "Mali",
    niger: "Niger",
    un: "UN",
  },
  fr: {
    sergey_lavrov: "Sergueï LAVROV",
    amina_traore: "Amina TRAORÉ",
    traore: "TRAORÉ",
    mali: "Mali",
    niger: "Niger",
    un: "ONU",
  },
  ru: {
    sergey_lavrov: "Сергей ЛАВРОВ",
    sergey_lavrov_ins: "Сергеем ЛАВРОВЫМ",
    amina_traore: "Амина ТРАОРЕ",
    traore: "ТРАОРЕ",
    mali: "Мали",
    niger: "Нигер",
    niger_loc: "Нигере",
    un: "ООН",
  },
};
