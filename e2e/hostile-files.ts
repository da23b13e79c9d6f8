import { PAYLOADS, TURNED } from './payloads.ts'

type HostileFile = { readonly name: string; readonly text: string }

const DAYS = ['2026-09-07', '2026-09-08', '2026-09-09'] as const
const TEXTS = [...PAYLOADS, TURNED.text]

/** The text so many places further on, so that one row holds several. */
const textAt = (index: number) => TEXTS[index % TEXTS.length] as string

/** An export in which every name is a hostile text, some headers are, and the file's name is. */
export function hostileExport(): HostileFile {
  const header = [
    'date',
    'ad_id',
    'ad_name',
    'segment',
    'creative',
    'pain_point',
    'impressions',
    'clicks',
    'spend',
    'leads',
  ]
  const rows = DAYS.flatMap((day) =>
    TEXTS.map((text, index) => [
      day,
      `ad${index}`,
      text,
      textAt(Math.floor(index / 5)),
      textAt(20 + Math.floor(index / 3)),
      textAt(40 + Math.floor(index / 5)),
      '1000',
      '40',
      '200',
      String(index % 4),
      ...PAYLOADS.slice(0, 8),
    ]),
  )
  const refused = [['not a day', 'ad0', ...PAYLOADS.slice(8, 12), 'x', 'y', 'z', '0', ...PAYLOADS.slice(0, 8)]]
  return { name: `${PAYLOADS[12]}.csv`, text: table([[...header, ...PAYLOADS.slice(0, 8)], ...rows, ...refused]) }
}

/** Leads whose stages, products, objections and marks are hostile texts. */
export function hostileLeads(): HostileFile {
  const header = ['lead_id', 'created_at', 'pipeline', 'stage', 'product', 'objection', 'source', 'amount', 'currency']
  const rows = TEXTS.map((text, index) => [
    `L${index}`,
    DAYS[index % DAYS.length] as string,
    textAt(index % 3),
    textAt(index % 7),
    textAt(10 + (index % 5)),
    text,
    textAt(30 + (index % 5)),
    '4900',
    'RUB',
    `ad${index}`,
    text,
  ])
  return { name: `${PAYLOADS[13]}.csv`, text: table([[...header, 'ad_id', 'utm_content'], ...rows]) }
}

function table(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')
}
