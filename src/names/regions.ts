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
`
  .trim()
  .split("\n");
