import { describe, expect, test } from 'vitest'
import { pageReferences, pagesOfDestinations } from '#app/_server/pdf-destinations.ts'

/** The plain objects of a document as Chromium writes it: three pages in a tree of two branches, and two named places. */
const PDF = `%PDF-1.4
2 0 obj
<</Type /Page
/Parent 61 0 R>>
endobj
61 0 obj
<</Type /Pages
/Kids [2 0 R 9 0 R]
/Parent 64 0 R>>
endobj
62 0 obj
<</Type /Pages
/Kids [28 0 R]
/Parent 64 0 R>>
endobj
64 0 obj
<</Type /Pages
/Kids [61 0 R 62 0 R]>>
endobj
65 0 obj
<</part-summary [9 0 R /XYZ 6 777.75 0]
/part-pain.points_2 [28 0 R /XYZ 6 777.75 0]>>
endobj
66 0 obj
<</Title (Summary)
/Dest [2 0 R /XYZ 6 771.18 0]>>
endobj
67 0 obj
<</Type /Catalog
/Pages 64 0 R
/Dests 65 0 R>>
endobj`

const bytes = (text: string) => new TextEncoder().encode(text)

describe('named places of a PDF', () => {
  test('each is on the page that it names, counted along the tree of pages', () => {
    expect([...pagesOfDestinations(bytes(PDF))]).toEqual([
      ['part-summary', 2],
      ['part-pain.points_2', 3],
    ])
  })

  test('pages come in the order of the tree, not of their numbers', () => {
    const turned = PDF.replace('/Kids [61 0 R 62 0 R]', '/Kids [62 0 R 61 0 R]')
    expect(pageReferences(turned)).toEqual(['28 0', '2 0', '9 0'])
    expect(pagesOfDestinations(bytes(turned)).get('part-summary')).toBe(3)
  })

  test('a place on no page of the tree is left out, and what is no such PDF has none', () => {
    const lost = PDF.replace('/part-summary [9 0 R', '/part-summary [99 0 R')
    expect([...pagesOfDestinations(bytes(lost)).keys()]).toEqual(['part-pain.points_2'])
    expect(pagesOfDestinations(bytes('%PDF-1.7 /ObjStm')).size).toBe(0)
    expect(pagesOfDestinations(new Uint8Array()).size).toBe(0)
  })
})
