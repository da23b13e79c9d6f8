import type { ResultField } from '../plan.ts'

/**
 * What a result type or a goal probably counts, by its words in the languages exports come in; null where they speak
 * for nothing that is counted, as chats and views. A suggestion for the user, never applied by itself.
 */
export function suggestResult(words: string): ResultField | null {
  const text = words.normalize('NFKC').toLowerCase().replace(/ё/g, 'е')
  if (NEITHER.test(text)) return null
  return SUGGESTIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const NEITHER =
  /messag|conversation|\bchat|whatsapp|telegram|click|view|visit|reach|impression|engagement|сообщени|переписк|диалог|чат|клик|переход|просмотр|визит|охват|показ|прослушив|محادث|رسائل|نقر|مشاهد|زيار|وصول|メッセージ|クリック|再生|リーチ/

const SUGGESTIONS: readonly (readonly [ResultField, RegExp])[] = [
  [
    'sales',
    /purchase|payment|\bsales?\b|\border|покуп|продаж|оплат|заказ(?!ать звонок|.*звон)|compra|achat|kauf|شراء|مبيع|購入|購買|购买|구매/,
  ],
  [
    'subscribers',
    /follow|subscri|\bjoin|page_?like|\blikes?\b|подпис|вступлен|вступивш|seguidor|abonn|متابع|اشتراك|フォロー|팔로우/,
  ],
  [
    'leads',
    /\blead|_lead|lead_|лид|заявк|анкет|форм|регистрац|звон|registration|\bform|submit|contact|schedule|appointment|clientes potenciales|cadastro|prospect|عميل محتمل|عملاء (?:ال)?محتمل|نموذج|تسجيل|طلب|リード|潜在|잠재/,
  ],
]
