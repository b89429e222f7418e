import { words } from "./vocabulary/words.ts";

/** Capitals that press text uses for bodies and states: never a surname, whatever stands before them. */
export const KNOWN_ACRONYMS = words(
  `UN EU AU US USA UK UAE DRC NATO OTAN UNESCO UNICEF WHO OMS WTO OMC IMF FMI ECOWAS CEDEAO UEMOA WAEMU AES OPEC OPEP BRICS G5 OSCE ICC CPI ICJ CIJ IAEA AIEA FAO
   ONU UE UA RDC CEMAC SADC CIA FBI FSB MFA MID AFP BBC CNN RT TASS RIA RFI MINUSMA MONUSCO MISCA UNHCR HCR CICR ICRC ONG NGO OIF OCI OIC OSS PIB GDP VIP HIV VIH SIDA AIDS COVID
   UNDP PNUD UNEP PNUE UNFPA UNIDO ONUDI UNODC ONUDC UNRWA OCHA OHCHR HCDH WFP PAM ILO OIT IOM OIM IFC EBRD BERD ADB AFDB BAD ECB BCE OECD OCDE ASEAN ANASE ICAO OACI IMO OMI
   WIPO OMPI ITU UIT WMO OMM IFRC FICR MSF ACF AFD GIZ USAID IGAD CEEAC BOAD FIFA UEFA FIBA IOC CIO NASA ESA CERN RSF OSCE AFRICOM NGOS SME SMES PME
   CNRS CSIC INSERM CNES MIT CEO CFO
   ТЭС АЭС ГЭС ТЭЦ ГРЭС НПЗ ТЦ ТРЦ ТПП ДТП ЖКХ ОМОН РАН РАМН СО МГУ МГИМО ВШЭ РЖД ВТБ МЧС МВД ФНС ФАС ФГУП НИИ НИЦ КП
   ПРООН ЮНИДО ЮНЕП ЮНФПА УВКБ УВКПЧ УНП ВПП ФАО МОТ МОМ МФК МККК МФКК АБР АБИИ ЕБРР ЕЦБ ЕИБ ОЭСР АСЕАН ИКАО ИМО ВОИС МСЭ ВМО МОК ФИФА УЕФА ФИБА НАСА ЕКА НПО СМИ МСП КНДР
   ООН ЕС НАТО США РФ МИД ФСБ СНГ ОДКБ ШОС БРИКС АС ВТО МВФ ВОЗ ОПЕК ЭКОВАС АГС ЮНЕСКО ЮНИСЕФ ТАСС РИА ЕАЭС ОБСЕ МАГАТЭ ГД ЦБ КНР КНДР ОАЭ ЮАР ДРК СССР ВВП НДС ВМФ ВКС`,
);

/** Capitals that are no acronym of a body: hours, currencies beside sums, answers, page furniture. */
export const NO_ACRONYMS = words(
  "AM PM OK MM NB PS RE FYI TBC ID II III IV VI VII VIII IX XI XII NO YES NON OUI НЕТ ДА THE AND",
);
