import { expect, test } from 'vitest'
import { suggestOutcome } from '#lib/import/leads/suggest-outcome'
import type { LeadOutcome } from '#lib/kernel/lead-outcome'

const STAGES: Readonly<Record<LeadOutcome, readonly string[]>> = {
  won: [
    'Успешно реализовано',
    'Сделка успешна',
    'Оплачен',
    'Заказ оплачен',
    'Завершен',
    'Купили',
    '142',
    'Closed Won',
    'closedwon',
    'Closed - won',
    'Paid',
    'Customer',
    'Успішно реалізовано',
    'تم الدفع',
    'تم البيع',
    'مدفوع',
  ],
  lost: [
    'Закрыто и не реализовано',
    'Сделка провалена',
    'Отменен',
    'Ложный',
    'Возврат',
    'Некачественный лид',
    'Спам',
    '143',
    'Closed Lost',
    'closedlost',
    'Unqualified',
    'Cancelled',
    'Закрито та не реалізовано',
    'مرفوض',
    'ملغى',
    'خسارة',
  ],
  objection: [
    'Дорого',
    'Не ЦА',
    'Недозвон',
    'Вже купили',
    'Уже купил у конкурентов',
    'Передумали / боятся заказывать дистанционно',
    'Просто подивитись',
    'Не на часі',
    'Ігнор',
    'Отказ: дорого',
    'Too expensive',
    'No answer',
    'Not interested',
    'السعر مرتفع',
    'غير مهتم',
    'لا يرد',
  ],
  open: [
    'Первичный контакт',
    'Неразобранное',
    'Переговоры',
    'Новая',
    'В работе',
    'Не оплачен',
    'Ожидаем оплаты',
    'Частично оплачен',
    'Отправлен счёт на оплату',
    'New',
    'Contacted',
    'Awaiting payment',
    'Not paid',
    'Unpaid',
    'Price sent',
    'جديد',
    'قيد التفاوض',
    'غير مدفوع',
    '',
  ],
}

for (const [outcome, stages] of Object.entries(STAGES)) {
  test.each(stages)(`“%s” is ${outcome}`, (stage) => {
    expect(suggestOutcome(stage)).toBe(outcome)
  })
}

test('case, marks and spaces make no difference', () => {
  expect(suggestOutcome('  УСПЕШНО   РЕАЛИЗОВАНО ')).toBe('won')
  expect(suggestOutcome('Отменён')).toBe('lost')
})
