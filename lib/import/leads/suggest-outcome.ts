import type { LeadOutcome } from '../../kernel/lead-outcome.ts'

/**
 * What a stage of a CRM most likely means by its name, in Russian, Ukrainian, English or Arabic; `open` where the name
 * does not tell. A suggestion: people confirm or change it.
 */
export function suggestOutcome(stage: string): LeadOutcome {
  const name = comparable(stage)
  const fixed = FIXED.get(name)
  if (fixed !== undefined) return fixed
  if (OBJECTION.test(name)) return 'objection'
  if (LOST.test(name)) return 'lost'
  return WON.test(name) && !NOT_YET.test(name) ? 'won' : 'open'
}

/** Stages and labels compare without case, marks and the difference of ё and е. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u0640\u064b-\u0652]/g, '')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** The numbers of amoCRM's two last stages, and words that mean something only when they stand alone. */
const FIXED: ReadonlyMap<string, LeadOutcome> = new Map([
  ['142', 'won'],
  ['143', 'lost'],
  ['завершен', 'won'],
  ['завершена', 'won'],
  ['завершено', 'won'],
  ['заказ завершен', 'won'],
  ['выполнен', 'won'],
  ['выполнена', 'won'],
  ['продажа', 'won'],
  ['успех', 'won'],
  ['успешно', 'won'],
  ['завершений', 'won'],
  ['виконано', 'won'],
  ['продаж', 'won'],
  ['won', 'won'],
  ['sold', 'won'],
  ['sale', 'won'],
  ['completed', 'won'],
  ['customer', 'won'],
  ['closedwon', 'won'],
  ['closedlost', 'lost'],
  ['lost', 'lost'],
  ['win', 'won'],
  ['lose', 'lost'],
  ['loss', 'lost'],
  ['تم', 'won'],
  ['مكتمل', 'won'],
  ['مكتملة', 'won'],
  ['فوز', 'won'],
  ['عميل', 'won'],
])

/** A stem of the alternatives at the beginning of a word. */
function words(...stems: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${stems.join('|')})`, 'u')
}

const OBJECTION = words(
  'дорого',
  'не ца(?!\\p{L})',
  'не целев',
  'нецелев',
  'недозвон',
  'не дозвон',
  'не отвечает',
  'не берет трубку',
  'не выходит на связь',
  'игнор',
  '(?:уже )?(?:купил\\p{L}*|куплено) (?:у|в) (?:друг|конкур)',
  'уже купил',
  'конкурент',
  'передумал',
  'просто (?:по)?смотр',
  'просто посмотр',
  'просто интерес',
  'не сейчас',
  'не время',
  'не ?актуальн',
  'не устроил',
  'не подош',
  'не интерес',
  'нет (?:денег|бюджета|времени|интереса)',
  'вже купи',
  'просто подив',
  'не на часі',
  'ігнор',
  'не вийшл',
  'дорога ціна',
  'too expensive',
  'expensive',
  '(?:high price|price is too|price too)',
  'no answer',
  'no response',
  'unreachable',
  'no budget',
  'no money',
  'not (?:now|interested|relevant|a fit|target)',
  'bad (?:fit|timing)',
  'competitor',
  'bought elsewhere',
  'changed (?:his|her|their) mind',
  'just looking',
  'غال',
  'مرتفع',
  'لا يرد',
  'لم يرد',
  'غير مهتم',
  'لا (?:توجد|يوجد) ميزانية',
  'منافس',
  'ليس الآن',
  'غير رأيه',
)

const LOST = words(
  'закрыто и не реализ',
  'закрыто не реализ',
  'не реализ',
  'неуспеш',
  'не успеш',
  'провал',
  'проигр',
  'отказ',
  'отмен',
  'некачеств',
  'не качеств',
  'ложн',
  'дубл',
  'спам',
  'возврат',
  'потерян',
  'неразобранное удал',
  'закрито і не реаліз',
  'закрито та не реаліз',
  'відмов',
  'скасован',
  'втрачен',
  'програн',
  'повернен',
  'closed[ -]+lost',
  'deal lost',
  'lost',
  'cancel',
  'rejected',
  'refused',
  'refund',
  'disqualified',
  'unqualified',
  'junk',
  'spam',
  'duplicate',
  'خسار',
  'خاسر',
  'مفقود',
  'مرفوض',
  'رفض',
  'ملغ',
  'غير مؤهل',
  'استرداد',
  'مكرر',
)

const WON = words(
  'успешно реализ',
  'сделка успеш',
  'успешная (?:сделка|продажа)',
  'реализовано',
  'оплачен',
  'оплатил',
  'оплата (?:получена|поступила|прошла)',
  'куплен',
  'купил',
  'продано',
  'успішно реаліз',
  'успішн',
  'сплачен',
  'купи[лв]',
  'closed[ -]+won',
  'deal won',
  'won(?!\\p{L})',
  'paid(?!\\p{L})',
  'purchased',
  'payment received',
  'تم (?:البيع|الدفع|الشراء)',
  'مدفوع',
  'مغلق(?:ة)? ?[-–—]? ?(?:فوز|رابح)',
  'رابح',
  'ناجح',
  'صفقة ناجحة',
)

/** What takes a word of success back: not paid, partly paid, waiting for the payment. */
const NOT_YET = words(
  'не(?!\\p{L})',
  'ни разу',
  'ожида',
  'ждем',
  'частич',
  'част(?:ково)',
  'очіку',
  'not(?!\\p{L})',
  'awaiting',
  'waiting',
  'pending',
  'partial',
  'partly',
  'to be',
  'غير',
  'لم',
  'بانتظار',
  'جزئ',
)
