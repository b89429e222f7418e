/** Regions above and below states, as press text names them: `en|fr|ru`, `/` between two spellings of a language. */
export const REGIONS: readonly string[] = `
Africa|Afrique|Африка
West Africa/Western Africa|Afrique de l’Ouest/Afrique occidentale|Западная Африка
East Africa/Eastern Africa|Afrique de l’Est/Afrique orientale|Восточная Африка
North Africa/Northern Africa|Afrique du Nord/Afrique septentrionale|Северная Африка
Central Africa|Afrique centrale|Центральная Африка
Southern Africa|Afrique australe|
Horn of Africa|Corne de l’Afrique|Африканский Рог
Asia|Asie|Азия
Central Asia|Asie centrale|Центральная Азия
East Asia/Eastern Asia|Asie de l’Est/Asie orientale|Восточная Азия
South Asia/Southern Asia|Asie du Sud|Южная Азия
Southeast Asia/South-East Asia|Asie du Sud-Est|Юго-Восточная Азия
Europe||Европа
Eastern Europe|Europe de l’Est/Europe orientale|Восточная Европа
Western Europe|Europe de l’Ouest/Europe occidentale|Западная Европа
Central Europe|Europe centrale|Центральная Европа
Northern Europe|Europe du Nord|Северная Европа
Southern Europe|Europe du Sud|Южная Европа
North America|Amérique du Nord|Северная Америка
South America|Amérique du Sud|Южная Америка
Latin America|Amérique latine|Латинская Америка
Central America|Amérique centrale|Центральная Америка
Oceania|Océanie|Океания
Middle East|Moyen-Orient/Proche-Orient|Ближний Восток
Maghreb||Магриб
Sahara||Сахара
Balkans||Балканы
Western Balkans|Balkans occidentaux|Западные Балканы
Caucasus|Caucase|Кавказ
South Caucasus|Caucase du Sud|Южный Кавказ
Caribbean|Caraïbes|
Scandinavia|Scandinavie|Скандинавия
Siberia|Sibérie|Сибирь
Arctic|Arctique|Арктика
Alaska||Аляска
Alberta||Альберта
Alsace||Эльзас
Altai|Altaï|Алтай
Andalusia|Andalousie|Андалусия
Arizona||Аризона
Bashkortostan|Bachkirie|Башкортостан/Башкирия
Basque Country|Pays basque|Страна Басков
Bavaria|Bavière|Бавария
Bengal|Bengale|Бенгалия
Brittany|Bretagne|Бретань
British Columbia|Colombie-Britannique|Британская Колумбия
Burgundy|Bourgogne|Бургундия
Buryatia|Bouriatie|Бурятия
California|Californie|Калифорния
Catalonia|Catalogne|Каталония
Chechnya|Tchétchénie|Чечня
Chukotka|Tchoukotka|Чукотка
Colorado||Колорадо
Cornwall|Cornouailles|Корнуолл
Corsica|Corse|Корсика
Crete|Crète|Крит
Crimea|Crimée|Крым
Dagestan|Daghestan|Дагестан
Darfur|Darfour|Дарфур
England|Angleterre|Англия
Flanders|Flandre/Flandres|Фландрия
Florida|Floride|Флорида
Guangdong||Гуандун
Ingushetia|Ingouchie|Ингушетия
Kamchatka|Kamtchatka|Камчатка
Karelia|Carélie|Карелия
Kashmir|Cachemire|Кашмир
Kerala||Керала
Kurdistan||Курдистан
Lombardy|Lombardie|Ломбардия
Louisiana|Louisiane|Луизиана
Massachusetts||Массачусетс
Michigan||Мичиган
Minnesota||Миннесота
New Jersey||Нью-Джерси
New Mexico|Nouveau-Mexique|Нью-Мексико
Normandy|Normandie|Нормандия
North Ossetia|Ossétie du Nord|Северная Осетия
Northern Ireland|Irlande du Nord|Северная Ирландия
Nova Scotia|Nouvelle-Écosse|Новая Шотландия
Ohio||Огайо
Ontario||Онтарио
Oregon||Орегон
Patagonia|Patagonie|Патагония
Pennsylvania|Pennsylvanie|Пенсильвания
Provence||Прованс
Punjab|Pendjab|Пенджаб
Rajasthan||Раджастхан
Sakhalin|Sakhaline|Сахалин
Sardinia|Sardaigne|Сардиния
Savoy|Savoie|Савойя
Saxony|Saxe|Саксония
Scotland|Écosse|Шотландия
Sichuan||Сычуань
Sicily|Sicile|Сицилия
Tatarstan||Татарстан
Tennessee||Теннесси
Texas||Техас
Tibet||Тибет
Tigray|Tigré|Тыграй
Transcarpathia|Transcarpatie|Закарпатье
Transnistria|Transnistrie|Приднестровье
Tuscany|Toscane|Тоскана
Udmurtia|Oudmourtie|Удмуртия
Utah||Юта
Wales|Pays de Galles|Уэльс
Wallonia|Wallonie|Валлония
Xinjiang||Синьцзян
Yakutia|Iakoutie|Якутия
`
  .trim()
  .split("\n");
