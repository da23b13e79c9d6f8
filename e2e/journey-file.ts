const HEADER = 'Дата;ID объявления;Креатив;Боль;Сегмент;Показы;Клики;Расход;Заявки'

/** An export as a Russian spreadsheet writes it: semicolons, decimal commas, and one row that cannot be read. */
export function journeyFile(): { name: string; mimeType: string; buffer: Buffer } {
  const rows = ['07.09.2026', '08.09.2026'].flatMap((day) => [
    `${day};101;Видео 1;Нет времени;Женщины 25-34;1 000;10;100,50;1`,
    `${day};102;Фото 2;Нет времени;Женщины 25-34;1 500;15;200,00;0`,
    `${day};103;Видео 1;Дорого;Мужчины 35-44;750;5;99,50;0`,
    `${day};104;Фото 2;Дорого;Мужчины 35-44;1 000;8;100,00;1`,
  ])
  const text = [HEADER, ...rows, '09.09.2026;101;Видео 1;Нет времени;Женщины 25-34;много;10;100,50;1', ''].join('\r\n')
  return { name: 'кабинет.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) }
}
