import { plainLeadsTemplate } from '#lib/import/leads/plain-leads'

export function GET() {
  return new Response(`\ufeff${plainLeadsTemplate()}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="touchstone-leads-template.csv"',
    },
  })
}
