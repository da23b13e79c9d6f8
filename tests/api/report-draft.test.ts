import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cssString } from '#app/_sections/css-string.ts'
import type { DraftChange } from '#app/(work)/runs/[runId]/report/_report/draft-changes.ts'
import { applied, clashes, joined } from '#app/(work)/runs/[runId]/report/_report/draft-changes.ts'
import type { ReportDraft } from '#db/schema/reports'

const DRAFT: ReportDraft = {
  locale: null,
  paper: 'A4',
  leftOut: [],
  comments: { summary: 'Good' },
  agency: null,
  preparedBy: null,
  logo: null,
}

const changes: fc.Arbitrary<DraftChange> = fc.record(
  {
    paper: fc.constantFrom('A4' as const, 'Letter' as const),
    agency: fc.option(fc.constantFrom('We', 'They')),
    preparedBy: fc.option(fc.constantFrom('Anna', 'Boris')),
    comments: fc.record({ summary: fc.string(), funnel: fc.string() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)

describe('changes of a draft', () => {
  test('two after one another are their join', () => {
    fc.assert(
      fc.property(changes, changes, (first, then) => {
        expect(applied(DRAFT, joined(first, then))).toEqual(applied(applied(DRAFT, first), then))
      }),
      { seed: 4 },
    )
  })

  test('clash only where both touch the same, and differently from before', () => {
    fc.assert(
      fc.property(changes, (change) => {
        expect(clashes(change, DRAFT, DRAFT)).toBe(false)
      }),
      { seed: 4 },
    )
    const latest = applied(DRAFT, { agency: 'They', comments: { summary: 'Bad' } })
    expect(clashes({ agency: 'We' }, DRAFT, latest)).toBe(true)
    expect(clashes({ comments: { summary: 'Very good' } }, DRAFT, latest)).toBe(true)
    expect(clashes({ comments: { funnel: 'So so' }, paper: 'Letter' }, DRAFT, latest)).toBe(false)
  })
})

test('a name in the margin of a page cannot end its string, and says what it said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = cssString(text)
      expect(written).toMatch(/^"[A-Za-z0-9 \\]*"$/)
      const read = written
        .slice(1, -1)
        .replaceAll(/\\([\da-f]+) /g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      expect(read).toBe(text)
    }),
    { seed: 4 },
  )
})
