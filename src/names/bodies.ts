/**
 * International bodies that need no entry in names.yaml: `en|fr|ru`, `/` between two spellings of a language. Acronyms are
 * found by their shape; here stand the words that they stand for.
 */
export const BODIES: readonly string[] = `
World Health Organization/World Health Organisation|Organisation mondiale de la santé/Organisation mondiale de la Santé|Всемирная организация здравоохранения
World Trade Organization/World Trade Organisation|Organisation mondiale du commerce|Всемирная торговая организация
World Food Programme|Programme alimentaire mondial|Всемирная продовольственная программа
World Bank|Banque mondiale|Всемирный банк
International Monetary Fund|Fonds monétaire international|Международный валютный фонд
European Commission|Commission européenne|Европейская комиссия/Еврокомиссия
European Parliament|Parlement européen|Европейский парламент/Европарламент
European Council|Conseil européen|Европейский совет
European Central Bank|Banque centrale européenne|Европейский центральный банк
European Investment Bank|Banque européenne d’investissement|Европейский инвестиционный банк
Council of Europe|Conseil de l’Europe|Совет Европы
African Union|Union africaine|Африканский союз
African Union Commission|Commission de l’Union africaine|Комиссия Африканского союза
African Development Bank|Banque africaine de développement|Африканский банк развития
Asian Development Bank|Banque asiatique de développement|Азиатский банк развития
Islamic Development Bank|Banque islamique de développement|Исламский банк развития
Economic Community of West African States|Communauté économique des États de l’Afrique de l’Ouest|Экономическое сообщество стран Западной Африки
Alliance of Sahel States|Alliance des États du Sahel|Альянс государств Сахеля
Security Council|Conseil de sécurité|Совет Безопасности/Совбез
UN Security Council|Conseil de sécurité de l’ONU|Совет Безопасности ООН/Совбез ООН
UN General Assembly|Assemblée générale de l’ONU|Генеральная Ассамблея ООН/Генассамблея ООН
Human Rights Council|Conseil des droits de l’homme|Совет по правам человека
International Court of Justice|Cour internationale de justice|Международный суд ООН
International Criminal Court|Cour pénale internationale|Международный уголовный суд
International Labour Organization|Organisation internationale du travail|Международная организация труда
International Organization for Migration|Organisation internationale pour les migrations|Международная организация по миграции
International Atomic Energy Agency|Agence internationale de l’énergie atomique|Международное агентство по атомной энергии
International Energy Agency|Agence internationale de l’énergie|Международное энергетическое агентство
International Olympic Committee|Comité international olympique|Международный олимпийский комитет
International Committee of the Red Cross|Comité international de la Croix-Rouge|Международный комитет Красного Креста
International Federation of Red Cross and Red Crescent Societies|Fédération internationale des sociétés de la Croix-Rouge et du Croissant-Rouge|Международная федерация обществ Красного Креста и Красного Полумесяца
Red Cross|Croix-Rouge|Красный Крест
Red Crescent|Croissant-Rouge|Красный Полумесяц
Doctors Without Borders|Médecins sans frontières|Врачи без границ
Food and Agriculture Organization|Organisation des Nations unies pour l’alimentation et l’agriculture|Продовольственная и сельскохозяйственная организация ООН
United Nations Children’s Fund|Fonds des Nations unies pour l’enfance|Детский фонд ООН
United Nations Development Programme|Programme des Nations unies pour le développement|Программа развития ООН
Organization of the Petroleum Exporting Countries|Organisation des pays exportateurs de pétrole|Организация стран — экспортеров нефти
Organisation for Economic Co-operation and Development|Organisation de coopération et de développement économiques|Организация экономического сотрудничества и развития
Organization for Security and Co-operation in Europe|Organisation pour la sécurité et la coopération en Europe|Организация по безопасности и сотрудничеству в Европе
Organisation of Islamic Cooperation|Organisation de la coopération islamique|Организация исламского сотрудничества
North Atlantic Treaty Organization|Organisation du traité de l’Atlantique nord|Организация Североатлантического договора
Shanghai Cooperation Organisation|Organisation de coopération de Shanghai|Шанхайская организация сотрудничества
Commonwealth of Independent States|Communauté des États indépendants|Содружество Независимых Государств
Eurasian Economic Union|Union économique eurasiatique|Евразийский экономический союз
Collective Security Treaty Organization|Organisation du traité de sécurité collective|Организация Договора о коллективной безопасности
League of Arab States/Arab League|Ligue arabe/Ligue des États arabes|Лига арабских государств
Gulf Cooperation Council|Conseil de coopération du Golfe|Совет сотрудничества арабских государств Персидского залива
Association of Southeast Asian Nations|Association des nations de l’Asie du Sud-Est|Ассоциация государств Юго-Восточной Азии
Amnesty International|Amnesty International|
Human Rights Watch|Human Rights Watch|
Interpol||Интерпол
State Duma|Douma d’État|Государственная дума/Госдума
US State Department|Département d’État américain|Госдепартамент США
Reuters||Рейтер
Associated Press||Ассошиэйтед Пресс
Agence France-Presse||Агентство Франс-Пресс
Xinhua|Xinhua/Chine nouvelle|Синьхуа
Interfax||Интерфакс
Bloomberg||Блумберг
`
  .trim()
  .split("\n");
