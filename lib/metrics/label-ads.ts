import { comparable } from '../kernel/comparable.ts'
import type { Ad } from './tally.ts'

/** What people say of one ad, or of all that bear a name. Null says nothing; an empty text says "none". */
export type Label = {
  /** `key` is an ad's key, `id` its id on the platform, `name` its name. */
  readonly by: 'key' | 'id' | 'name'
  readonly value: string
  readonly segment: string | null
  readonly creative: string | null
  readonly painPoint: string | null
}

/** An edit by hand, or a dictionary file. */
export type LabelBatch = { readonly kind: 'dictionary' | 'edit'; readonly labels: readonly Label[] }

type Field = 'segment' | 'creative' | 'painPoint'
type Said = Partial<Record<Field, { readonly text: string; readonly kind: LabelBatch['kind'] }>>

/** What is said of each ad, by its key: of each field what the latest batch says, and within one what is most exact. */
export function labelAds(ads: readonly Ad[], batches: readonly LabelBatch[]): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>()
  if (batches.length === 0) return said
  const found = createAdFinder(ads)
  for (const { kind, labels } of batches) {
    for (const by of FROM_BROAD_TO_EXACT) {
      for (const label of labels) {
        if (label.by !== by) continue
        for (const ad of found(label.by, label.value)) note(said, ad.key, label, kind)
      }
    }
  }
  return said
}

const FROM_BROAD_TO_EXACT = ['name', 'id', 'key'] as const
const FIELDS = ['segment', 'creative', 'painPoint'] as const satisfies readonly Field[]

function note(said: Map<string, Said>, key: string, label: Label, kind: LabelBatch['kind']): void {
  const before = said.get(key)
  const now = Object.fromEntries(
    FIELDS.flatMap((field) => (label[field] === null ? [] : [[field, { text: label[field], kind }]])),
  )
  said.set(key, { ...before, ...now })
}

/** Finds ads by key, id or name; names as people compare them. */
export function createAdFinder(ads: readonly Ad[]): (by: Label['by'], value: string) => readonly Ad[] {
  const index = {
    key: Map.groupBy(ads, ({ key }) => key),
    id: Map.groupBy(ads, ({ adId }) => adId ?? ''),
    name: Map.groupBy(ads, ({ adName }) => comparable(adName ?? '')),
  }
  return (by, value) => {
    const sought = by === 'name' ? comparable(value) : value
    return sought === '' ? [] : (index[by].get(sought) ?? [])
  }
}
