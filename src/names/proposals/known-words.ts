/**
 * Given names and surnames with a Russian spelling of their own, with what they tell about the whole name: its language of
 * origin and its bearer's gender. Latin words are keys without accents.
 */
import type { Origin } from "./origin.ts";

export interface KnownWord {
  readonly cyrillic: string;
  readonly origin: Origin;
  readonly gender?: "m" | "f";
}

/** `latin[/latin]=cyrillic` by origin and gender; `-` is for surnames. */
const WORDS: readonly (readonly [Origin, "m" | "f" | "-", string])[] = [
  [
    "french",
    "m",
    `alain=Ален andre=Андре antoine=Антуан bernard=Бернар bruno=Брюно christophe=Кристоф claude=Клод daniel=Даниэль
    didier=Дидье dominique=Доминик emmanuel=Эмманюэль etienne=Этьен francois=Франсуа frederic=Фредерик gerard=Жерар
    gilles=Жиль guy=Ги henri=Анри jacques=Жак jean=Жан jerome=Жером julien=Жюльен laurent=Лоран louis=Луи luc=Люк
    marc=Марк marcel=Марсель michel=Мишель nicolas=Николя olivier=Оливье pascal=Паскаль patrick=Патрик paul=Поль
    philippe=Филипп pierre=Пьер raphael=Рафаэль rene=Рене serge=Серж sebastien=Себастьен stephane=Стефан
    sylvain=Сильвен thierry=Тьерри thomas=Тома vincent=Венсан xavier=Ксавье yves=Ив
    abdoulaye=Абдулай amadou=Амаду assimi=Ассими bassirou=Бассиру boubacar=Бубакар choguel=Шогель cheikh=Шейх
    ibrahima=Ибраима idriss=Идрис issa=Исса karamoko=Карамоко macky=Маки mahamadou=Махамаду mahamat=Махамат
    mamadou=Мамаду mamady=Мамади moussa=Муса ousmane=Усман salif=Салиф seydou=Сейду souleymane=Сулейман
    bakary=Бакари yaou=Яу youssouf=Юсуф`,
  ],
  [
    "french",
    "f",
    `agnes=Аньес amelie=Амели anne=Анн brigitte=Брижит camille=Камий catherine=Катрин cecile=Сесиль celine=Селин
    chantal=Шанталь christine=Кристин claire=Клер elisabeth=Элизабет emilie=Эмили florence=Флоранс francoise=Франсуаза
    helene=Элен isabelle=Изабель jeanne=Жанна julie=Жюли juliette=Жюльетт laure=Лор lucie=Люси marie=Мари
    marine=Марин martine=Мартин monique=Моник nathalie=Натали nicole=Николь simone=Симона sophie=Софи
    sylvie=Сильви valerie=Валери veronique=Вероник virginie=Виржини
    aminata=Амината aissata=Айсата awa=Ава fatou=Фату fatoumata=Фатумата mariam=Мариам oumou=Уму ramata=Рамата`,
  ],
  [
    "french",
    "-",
    `ba=Ба camara=Камара cisse=Сиссе conde=Конде coulibaly=Кулибали dembele=Дембеле diallo=Диалло diarra=Диарра
    diawara=Диавара dicko=Дико diop=Диоп diouf=Диуф faye=Фай gbagbo=Гбагбо goita=Гойта kabore=Каборе keita=Кейта
    kone=Коне konate=Конате maiga=Майга ndiaye=Ндиай ouattara=Уаттара ouedraogo=Уэдраого sall=Салль sangare=Сангаре
    sankara=Санкара senghor=Сенгор sidibe=Сидибе sissoko=Сиссоко sonko=Сонко sow=Соу tandja=Танджа thiam=Тиам
    tiani=Тиани toure=Туре traore=Траоре zida=Зида macron=Макрон colonna=Колонна sejourne=Сежурне barrot=Барро`,
  ],
  [
    "english",
    "m",
    `adam=Адам alan=Алан andrew=Эндрю anthony=Энтони antony=Энтони arthur=Артур benjamin=Бенджамин bill=Билл bob=Боб
    brian=Брайан charles=Чарльз christopher=Кристофер david=Дэвид donald=Дональд edward=Эдвард eric=Эрик
    frank=Фрэнк george=Джордж gordon=Гордон graham=Грэм henry=Генри hugh=Хью ian=Иэн jack=Джек jake=Джейк james=Джеймс
    jeffrey=Джеффри jim=Джим joe=Джо john=Джон jonathan=Джонатан joseph=Джозеф joshua=Джошуа keir=Кир keith=Кит
    kenneth=Кеннет kevin=Кевин larry=Ларри lloyd=Ллойд luke=Люк mark=Марк matthew=Мэтью michael=Майкл mike=Майк
    nathan=Натан neil=Нил nicholas=Николас nigel=Найджел oliver=Оливер peter=Питер philip=Филип ralph=Ральф
    raymond=Рэймонд richard=Ричард rishi=Риши robert=Роберт roger=Роджер ronald=Рональд ryan=Райан sam=Сэм scott=Скотт
    sean=Шон simon=Саймон stephen=Стивен steven=Стивен stuart=Стюарт timothy=Тимоти tom=Том tony=Тони
    walter=Уолтер warren=Уоррен wendell=Уэнделл william=Уильям
    aaron=Аарон albert=Альберт alexis=Алексис alfred=Альфред barry=Барри ben=Бен bruce=Брюс carl=Карл chris=Крис
    clive=Клайв colin=Колин craig=Крейг dennis=Деннис derek=Дерек douglas=Дуглас duncan=Дункан dylan=Дилан ethan=Итан
    fred=Фред gareth=Гарет gary=Гэри gavin=Гэвин geoffrey=Джеффри gerald=Джеральд glenn=Гленн greg=Грег
    gregory=Грегори harold=Гарольд harry=Гарри howard=Говард jason=Джейсон jeremy=Джереми jerry=Джерри jimmy=Джимми
    justin=Джастин leonard=Леонард liam=Лиам lawrence=Лоуренс malcolm=Малколм nick=Ник noah=Ной owen=Оуэн rory=Рори
    samuel=Сэмюэл steve=Стив ted=Тед trevor=Тревор wayne=Уэйн alistair=Алистер`,
  ],
  [
    "english",
    "f",
    `alice=Элис amy=Эми angela=Анджела ann=Энн barbara=Барбара betty=Бетти carol=Кэрол caroline=Кэролайн
    charlotte=Шарлотта chloe=Хлоя diana=Диана dorothy=Дороти elizabeth=Элизабет ellen=Эллен emily=Эмили emma=Эмма
    grace=Грейс hannah=Ханна helen=Хелен hillary=Хиллари jane=Джейн jennifer=Дженнифер jessica=Джессика
    joan=Джоан judith=Джудит kamala=Камала karen=Карен kate=Кейт katherine=Кэтрин kathleen=Кэтлин laura=Лора
    linda=Линда liz=Лиз lucy=Люси margaret=Маргарет mary=Мэри michelle=Мишель nancy=Нэнси patricia=Патриция
    rachel=Рейчел rebecca=Ребекка rose=Роуз ruth=Рут sally=Салли sarah=Сара susan=Сьюзен theresa=Тереза victoria=Виктория
    abigail=Абигейл alison=Элисон amanda=Аманда bridget=Бриджит deborah=Дебора fiona=Фиона heather=Хезер janet=Джанет
    jill=Джилл kelly=Келли kimberly=Кимберли lisa=Лиза lorna=Лорна maggie=Мэгги megan=Меган olivia=Оливия
    pamela=Памела penelope=Пенелопа ruby=Руби samantha=Саманта sandra=Сандра sharon=Шэрон sheila=Шейла
    stephanie=Стефани tracy=Трейси wendy=Венди zoe=Зои`,
  ],
  [
    "english",
    "-",
    `biden=Байден blair=Блэр brown=Браун bush=Буш cameron=Кэмерон clinton=Клинтон cooper=Купер davis=Дэвис evans=Эванс
    green=Грин harris=Харрис hughes=Хьюз jackson=Джексон johnson=Джонсон jones=Джонс king=Кинг lewis=Льюис
    miller=Миллер moore=Мур morgan=Морган murphy=Мерфи obama=Обама rice=Райс rubio=Рубио smith=Смит starmer=Стармер
    sunak=Сунак taylor=Тейлор thatcher=Тэтчер trump=Трамп turner=Тернер walker=Уокер white=Уайт wilson=Уилсон
    washington=Вашингтон wood=Вуд wright=Райт young=Янг blinken=Блинкен`,
  ],
  [
    "german",
    "m",
    `christian=Кристиан dieter=Дитер ernst=Эрнст frank-walter=Франк-Вальтер friedrich=Фридрих fritz=Фриц
    gerhard=Герхард gunter=Гюнтер hans=Ханс heinrich=Генрих helmut=Гельмут hermann=Герман horst=Хорст johann=Иоганн
    johannes=Йоханнес jurgen=Юрген karl=Карл klaus=Клаус konrad=Конрад kurt=Курт lars=Ларс markus=Маркус
    matthias=Маттиас olaf=Олаф otto=Отто rainer=Райнер rolf=Рольф sebastian=Себастьян stefan=Штефан uwe=Уве
    werner=Вернер wilhelm=Вильгельм wolfgang=Вольфганг`,
  ],
  [
    "german",
    "f",
    `annalena=Анналена annegret=Аннегрет gerda=Герда greta=Грета heidi=Хайди ingrid=Ингрид katrin=Катрин
    petra=Петра renate=Рената sabine=Забине sahra=Сара silke=Зильке ursula=Урсула ute=Уте`,
  ],
  [
    "german",
    "-",
    "merkel=Меркель merz=Мерц scholz=Шольц steinmeier=Штайнмайер baerbock=Бербок schmidt=Шмидт",
  ],
  [
    "spanish",
    "m",
    `alejandro=Алехандро alfonso=Альфонсо alvaro=Альваро andres=Андрес carlos=Карлос diego=Диего enrique=Энрике
    felipe=Фелипе fernando=Фернандо francisco=Франсиско gabriel=Габриэль gustavo=Густаво hugo=Уго ignacio=Игнасио
    javier=Хавьер joaquin=Хоакин jorge=Хорхе jose=Хосе josep=Жозеп juan=Хуан julio=Хулио luis=Луис manuel=Мануэль
    mariano=Мариано miguel=Мигель pablo=Пабло pedro=Педро rafael=Рафаэль ramon=Рамон
    raul=Рауль ricardo=Рикардо roberto=Роберто rodrigo=Родриго santiago=Сантьяго sergio=Серхио vicente=Висенте`,
  ],
  [
    "spanish",
    "f",
    `ana=Ана beatriz=Беатрис carmen=Кармен cristina=Кристина dolores=Долорес elena=Елена isabel=Исабель
    juana=Хуана lucia=Лусия luisa=Луиса margarita=Маргарита mercedes=Мерседес pilar=Пилар rosa=Роса teresa=Тереса`,
  ],
  [
    "russian",
    "m",
    `aleksandr/alexander/alexandre=Александр alexei/aleksei/alexey/aleksey=Алексей anatoly/anatoli/anatoliy=Анатолий
    andrei/andrey=Андрей anton=Антон arkady/arkadi=Аркадий boris=Борис denis=Денис dmitry/dmitri/dmitriy=Дмитрий
    evgeny/yevgeny/evgueni/evgeniy=Евгений fyodor/fedor/fiodor=Федор georgy/gueorgui/georgiy=Георгий
    gennady/guennadi=Геннадий grigory/grigori=Григорий igor=Игорь ilya/ilia=Илья ivan=Иван kirill=Кирилл
    konstantin/constantin=Константин leonid=Леонид lev=Лев maxim/maksim/maxime=Максим mikhail=Михаил nikita=Никита
    nikolai/nikolay=Николай oleg=Олег pavel=Павел pyotr/petr/piotr=Петр roman=Роман ruslan/rouslan=Руслан
    sergei/sergey/serguei=Сергей stanislav=Станислав timur/timour=Тимур vadim=Вадим valery/valeri/valeriy=Валерий
    vasily/vassili/vasiliy=Василий viktor=Виктор vitaly/vitali/vitaliy=Виталий vladimir=Владимир
    vladislav=Владислав vyacheslav/viatcheslav=Вячеслав yuri/yury/iouri/youri/yuriy=Юрий`,
  ],
  [
    "russian",
    "f",
    `anastasia/anastasiya/anastassia=Анастасия daria/darya=Дарья ekaterina/yekaterina=Екатерина
    elvira=Эльвира galina=Галина irina=Ирина ksenia/kseniya/xenia=Ксения larisa/larissa=Лариса lyudmila/lioudmila=Людмила
    maria/mariya=Мария marina=Марина nadezhda/nadejda=Надежда natalia/natalya=Наталья oksana=Оксана
    olga=Ольга polina=Полина raisa/raissa=Раиса svetlana=Светлана tatiana/tatyana=Татьяна valentina=Валентина
    vera=Вера yelena=Елена yulia/ioulia/yuliya=Юлия zoya/zoia=Зоя`,
  ],
  [
    "other",
    "m",
    `abdallah=Абдалла abdullah=Абдулла ahmed=Ахмед ahmad=Ахмад ali=Али amir=Амир bashar=Башар hassan=Хасан hussein=Хусейн
    ibrahim=Ибрагим ismail=Исмаил khalid=Халид mahmoud=Махмуд mohamed/mohammed/mohammad=Мохаммед mustafa=Мустафа
    narendra=Нарендра omar=Омар recep=Реджеп samir=Самир tayyip=Тайип xi=Си jinping=Цзиньпин erdogan=Эрдоган`,
  ],
  ["other", "-", "sahel=Сахель annan=Аннан ramaphosa=Рамафоса modi=Моди"],
  ["other", "f", "aisha=Аиша amina=Амина fatima=Фатима indira=Индира leila=Лейла zainab=Зайнаб"],
];

let known: ReadonlyMap<string, KnownWord> | undefined;

/** A word of a name in lower case without accents. */
export function knownWord(key: string): KnownWord | undefined {
  known ??= readWords();
  return known.get(key);
}

function readWords(): ReadonlyMap<string, KnownWord> {
  const map = new Map<string, KnownWord>();
  for (const [origin, gender, text] of WORDS) {
    for (const item of text.trim().split(/\s+/u)) {
      const [latin = "", cyrillic = ""] = item.split("=");
      for (const spelling of latin.split("/"))
        map.set(spelling, { cyrillic, origin, ...(gender !== "-" && { gender }) });
    }
  }
  return map;
}

/** The gender that the given names of a Latin name tell, if they do. */
export function toldGender(name: string): "m" | "f" | undefined {
  for (const word of name.split(/[ -]/u)) {
    const gender = knownWord(keyOf(word))?.gender;
    if (gender !== undefined) return gender;
  }
  return undefined;
}

/** The form under which a word is known: lower case, no accents. */
export function keyOf(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
