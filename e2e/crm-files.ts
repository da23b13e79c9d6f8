type Upload = { name: string; mimeType: string; buffer: Buffer }

/** A test's three files as they lie in the downloads: VK Ads, the CRM, and search ads as the benchmark. */
export function crmFiles(): Upload[] {
  return [
    file('vk_ads_объявления.csv', VK, ';'),
    file('amocrm_export_leads.csv', AMO, ','),
    file('direct.csv', DIRECT, ';'),
  ]
}

const VK = [
  'ID кампании|Название кампании|ID группы|Название группы|ID объявления|Название объявления|Статус|Дата|Потрачено всего, ₽|Показы|Клики',
  ...['07.09.2026', '08.09.2026', '09.09.2026'].flatMap((day) => [
    `10|Тест осень|20|Ж_25-34_фитнес|3000031|Фото 3, дорого|Активно|${day}|1 200,50|18 340|96`,
    `10|Тест осень|21|М_35-44_йога|3000032|Видео 1, нет времени|Активно|${day}|799,50|9 100|54`,
  ]),
]

const AMO = [
  'ID|Название сделки|Бюджет|Дата создания сделки|Этап сделки|Воронка|Полное имя контакта|Рабочий телефон|utm_source|utm_medium|utm_campaign|utm_content',
  '1|Заявка Петровой|9900|07.09.2026 12:41:07|Успешно реализовано|Воронка|Анна Петрова|+7 900 000-00-01|vk|cpc|10|3000031',
  '2|Заявка Иванова|0|08.09.2026 09:10:00|Дорого|Воронка|Пётр Иванов|+7 900 000-00-02|vk|cpc|10|3000031',
  '3|Заявка Сидорова|0|09.09.2026 10:00:00|Первичный контакт|Воронка|Олег Сидоров|+7 900 000-00-03|vk|cpc|10|3000032',
  '4|Заявка Новиковой|0|09.09.2026 11:00:00|Первичный контакт|Воронка|Нина Новикова|+7 900 000-00-04|||||'.slice(0, -1),
]

const DIRECT = [
  'Дата|Кампания|№ Кампании|Группа|№ Группы|№ Объявления|Показы|Клики|Расход (руб.)',
  '07.09.2026|Поиск|100|Гр 1|200|M-300|1200|24|1 234,56',
  '08.09.2026|Поиск|100|Гр 1|200|M-300|300|6|265,44',
  'Всего||||||1500|30|1 500,00',
]

function file(name: string, lines: readonly string[], delimiter: string): Upload {
  const text = lines
    .map((line) =>
      line
        .split('|')
        .map((cell) => quoted(cell, delimiter))
        .join(delimiter),
    )
    .join('\r\n')
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}\r\n`) }
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) ? `"${cell}"` : cell
}
