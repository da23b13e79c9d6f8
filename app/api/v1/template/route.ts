import { plainTemplate } from '#lib/import/plain-layout'

export function GET() {
  return new Response(`\ufeff${plainTemplate()}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="touchstone-template.csv"',
    },
  })
}
