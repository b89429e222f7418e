/**
 * Capitals and other cities that press datelines name, in English, French and Russian: `en|fr|ru`, one spelling for all when
 * there is one, `/` between two spellings of a language. Cities whose name is an everyday word or a first name are left out.
 */
export const CITIES: readonly string[] = `
Abidjan||Абиджан
Abu Dhabi|Abou Dhabi/Abu Dhabi|Абу-Даби
Abuja||Абуджа
Accra||Аккра
Addis Ababa|Addis-Abeba|Аддис-Абеба
Agadez||Агадес
Aleppo|Alep|Алеппо
Amman||Амман
Amsterdam||Амстердам
Ankara||Анкара
Antananarivo||Антананариву
Ashgabat|Achgabat|Ашхабад
Asmara||Асмэра/Асмара
Astana||Астана
Asunción||Асунсьон
Athens|Athènes|Афины
Baghdad|Bagdad|Багдад
Baku|Bakou|Баку
Bamako||Бамако
Bangkok||Бангкок
Bangui||Банги
Banjul||Банжул
Barcelona|Barcelone|Барселона
Beijing|Pékin|Пекин
Beirut|Beyrouth|Бейрут
Belgrade||Белград
Benghazi||Бенгази
Berlin||Берлин
Bern|Berne|Берн
Bishkek|Bichkek|Бишкек
Bissau||Бисау
Bogotá|Bogota|Богота
Bobo-Dioulasso||Бобо-Диуласо
Brasilia|Brasilia/Brasília|Бразилиа
Bratislava||Братислава
Brazzaville||Браззавиль
Brussels|Bruxelles|Брюссель
Bucharest|Bucarest|Бухарест
Budapest||Будапешт
Buenos Aires||Буэнос-Айрес
Bujumbura||Бужумбура
Cairo|Le Caire|Каир
Canberra||Канберра
Cape Town|Le Cap|Кейптаун
Caracas||Каракас
Casablanca||Касабланка
Chisinau|Chisinau|Кишинев
Colombo||Коломбо
Conakry||Конакри
Copenhagen|Copenhague|Копенгаген
Cotonou||Котону
Dakar||Дакар
Damascus|Damas|Дамаск
Dar es Salaam||Дар-эс-Салам
Davos||Давос
Delhi||Дели
Dhaka|Dacca|Дакка
Dodoma||Додома
Doha||Доха
Douala||Дуала
Dubai|Dubaï|Дубай
Dublin||Дублин
Dushanbe|Douchanbé|Душанбе
Freetown||Фритаун
Gaborone||Габороне
Gao||Гао
Geneva|Genève|Женева
Gitega||Гитега
Hanoi|Hanoï|Ханой
Harare||Хараре
Havana|La Havane|Гавана
Helsinki||Хельсинки
Islamabad||Исламабад
Istanbul||Стамбул
Jakarta||Джакарта
Jerusalem|Jérusalem|Иерусалим
Johannesburg||Йоханнесбург
Juba|Djouba|Джуба
Kabul|Kaboul|Кабул
Kampala||Кампала
Kathmandu|Katmandou|Катманду
Kazan||Казань
Khartoum||Хартум
Kidal||Кидаль
Kigali||Кигали
Kinshasa||Киншаса
Kuala Lumpur||Куала-Лумпур
Kyiv/Kiev|Kiev/Kyiv|Киев
Lagos||Лагос
Libreville||Либревиль
Lilongwe||Лилонгве
Lisbon|Lisbonne|Лиссабон
Ljubljana||Любляна
Lomé||Ломе
London|Londres|Лондон
Luanda||Луанда
Lusaka||Лусака
Madrid||Мадрид
Malabo||Малабо
Manila|Manille|Манила
Maputo||Мапуту
Marrakesh|Marrakech|Марракеш
Mexico City|Mexico|Мехико
Minsk||Минск
Mogadishu|Mogadiscio|Могадишо
Monrovia||Монровия
Montevideo||Монтевидео
Montreal|Montréal|Монреаль
Moscow|Moscou|Москва
Munich||Мюнхен
Muscat|Mascate|Маскат
N'Djamena|N'Djamena/Ndjamena|Нджамена
Nairobi||Найроби
New Delhi||Нью-Дели
New York||Нью-Йорк
Niamey||Ниамей
Nouakchott||Нуакшот
Odessa/Odesa|Odessa|Одесса
Oslo||Осло
Ottawa||Оттава
Ouagadougou||Уагадугу
Paris||Париж
Porto-Novo||Порто-Ново
Prague||Прага
Praia||Прая
Pretoria||Претория
Pyongyang||Пхеньян
Quito||Кито
Rabat||Рабат
Riga||Рига
Riyadh|Riyad|Эр-Рияд
Rome||Рим
Saint Petersburg/St. Petersburg|Saint-Pétersbourg|Санкт-Петербург
Samarkand|Samarcande|Самарканд
Sanaa||Сана
Sarajevo||Сараево
Seoul|Séoul|Сеул
Shanghai||Шанхай
Skopje||Скопье
Sochi|Sotchi|Сочи
Sofia||София
Stockholm||Стокгольм
Strasbourg||Страсбург
Tallinn||Таллин
Tashkent|Tachkent|Ташкент
Tbilisi|Tbilissi|Тбилиси
Tehran|Téhéran|Тегеран
Tel Aviv|Tel-Aviv|Тель-Авив
Timbuktu|Tombouctou|Тимбукту
Tirana||Тирана
Tokyo||Токио
Tripoli||Триполи
Tunis|Tunis|
Ulaanbaatar|Oulan-Bator|Улан-Батор
Vienna|Vienne|Вена
Vilnius||Вильнюс
Vladivostok||Владивосток
Warsaw|Varsovie|Варшава
Windhoek||Виндхук
Yamoussoukro||Ямусукро
Yaoundé||Яунде
Yerevan|Erevan|Ереван
Zagreb||Загреб
`
  .trim()
  .split("\n");

/** Spellings that are also a person's name: the city needs evidence. */
export const DOUBTFUL_CITIES: ReadonlySet<string> = new Set(["София", "Sofia", "Сана"]);
