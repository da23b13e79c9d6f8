/**
 * On which page, from 1, each named place of a PDF stands (ISO 32000, 12.3.2.3): the places that links of the document
 * lead to. Reads what Chromium writes, whose dictionaries are plain text; of another kind of PDF it says nothing.
 */
export function pagesOfDestinations(pdf: Uint8Array): ReadonlyMap<string, number> {
  const text = Buffer.from(pdf).toString('latin1')
  const pageOf = new Map(pageReferences(text).map((reference, index) => [reference, index + 1]))
  const destinations = text.matchAll(/\/(?!Dest )([\w.-]+) \[(\d+ 0) R \/XYZ/g)
  return new Map(
    [...destinations].flatMap(([, name = '', reference = '']) => {
      const page = pageOf.get(reference)
      return page === undefined ? [] : [[name, page]]
    }),
  )
}

/** The pages in their order, each as `number generation`: the leaves of the tree of pages, from its root. */
export function pageReferences(text: string): readonly string[] {
  const nodes = new Map(
    [...text.matchAll(/(\d+ 0) obj\s*<<\/Type \/Pages\b([\s\S]*?)endobj/g)].map(([, reference = '', body = '']) => [
      reference,
      [...(/\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '').matchAll(/(\d+ 0) R/g)].map(([, kid = '']) => kid),
    ]),
  )
  const leaves = (reference: string): readonly string[] => nodes.get(reference)?.flatMap(leaves) ?? [reference]
  const root = /\/Type \/Catalog\s*\/Pages (\d+ 0) R/.exec(text)?.[1]
  return root === undefined ? [] : leaves(root)
}
