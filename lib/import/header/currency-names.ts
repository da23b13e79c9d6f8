import type { CurrencyCode } from '../../kernel/money.ts'

/**
 * What CRMs call currencies in words, lower-case, ё as е. A bare "dollar" is the American one, a bare "ruble" the Russian
 * one; a bare name that several countries share with equal right (pound, dinar, peso, krone) names none.
 */
const NAMES: Readonly<Record<CurrencyCode, string>> = {
  RUB: 'rur, российский рубль, российские рубли, рубль рф, рубль россии, рубль, рубля, рублей, рубли, russian ruble, russian rouble, ruble, rubles, rouble, roubles, روبل روسي, روبل',
  USD: 'доллар сша, доллары сша, американский доллар, доллар, доллара, долларов, доллары, us dollar, us dollars, u.s. dollar, united states dollar, american dollar, dollar, dollars, долар сша, долар, دولار امريكي, دولار أمريكي, دولار',
  EUR: 'евро, євро, euro, euros, يورو',
  KZT: 'казахстанский тенге, казахский тенге, тенге, kazakhstani tenge, kazakhstan tenge, tenge, теңге, تينغ كازاخستاني, تنغ كازاخستاني',
  UAH: 'украинская гривна, гривна, гривны, гривен, українська гривня, гривня, грн, грн., ukrainian hryvnia, ukraine hryvnia, hryvnia, هريفنيا أوكراني, هريفنيا',
  BYN: 'белорусский рубль, белорусские рубли, беларускі рубель, belarusian ruble, belarusian rouble, روبل بيلاروسي',
  UZS: 'узбекский сум, узбекистанский сум, сум, uzbekistani som, uzbekistan som, uzbek som',
  KGS: 'киргизский сом, кыргызский сом, сом, kyrgystani som, kyrgyzstani som',
  AMD: 'армянский драм, драм, armenian dram',
  AZN: 'азербайджанский манат, азербайджанский новый манат, azerbaijani manat, azerbaijan manat',
  GEL: 'грузинский лари, лари, georgian lari, lari',
  TJS: 'таджикский сомони, сомони, tajikistani somoni',
  MDL: 'молдавский лей, молдовский лей, moldovan leu',
  TRY: 'турецкая лира, новая турецкая лира, turkish lira, türk lirası, ليرة تركية',
  AED: 'дирхам оаэ, дирхам, дирхамы, uae dirham, u.a.e. dirham, united arab emirates dirham, emirati dirham, درهم إماراتي, درهم اماراتي, الدرهم الإماراتي, درهم',
  SAR: 'саудовский риял, риял саудовской аравии, saudi riyal, saudi arabian riyal, ريال سعودي, الريال السعودي',
  QAR: 'катарский риал, катарский риял, qatari riyal, qatari rial, ريال قطري',
  KWD: 'кувейтский динар, kuwaiti dinar, دينار كويتي',
  BHD: 'бахрейнский динар, bahraini dinar, دينار بحريني',
  OMR: 'оманский риал, omani rial, ريال عماني',
  JOD: 'иорданский динар, jordanian dinar, دينار أردني',
  EGP: 'египетский фунт, egyptian pound, جنيه مصري',
  ILS: 'новый израильский шекель, израильский шекель, шекель, israeli new shekel, new israeli shekel, israeli shekel, shekel',
  GBP: 'фунт стерлингов, британский фунт, английский фунт, british pound, british pound sterling, pound sterling, uk pound, جنيه إسترليني',
  CHF: 'швейцарский франк, swiss franc, فرنك سويسري',
  PLN: 'польский злотый, злотый, polish zloty, polish złoty, zloty',
  CZK: 'чешская крона, czech koruna',
  CNY: 'китайский юань, юань, юани, chinese yuan, yuan, yuan renminbi, renminbi, يوان صيني',
  JPY: 'японская иена, иена, japanese yen, yen, ين ياباني',
  KRW: 'южнокорейская вона, south korean won, korean won',
  INR: 'индийская рупия, indian rupee, روبية هندية',
  THB: 'тайский бат, таиландский бат, thai baht',
  CAD: 'канадский доллар, canadian dollar, دولار كندي',
  AUD: 'австралийский доллар, australian dollar, دولار أسترالي',
  MXN: 'мексиканское песо, mexican peso',
  BRL: 'бразильский реал, brazilian real',
}

const CODES: ReadonlyMap<string, CurrencyCode> = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.split(', ').map((name) => [name, code] as const)),
)

/** The currency that is called so; null where none is. */
export function currencyCalled(name: string): CurrencyCode | null {
  return CODES.get(name) ?? null
}
