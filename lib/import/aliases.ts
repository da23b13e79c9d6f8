import aliasTable from './aliases.json' with { type: 'json' }
import type { HeaderText } from './header-text.ts'
import { readHeaderText } from './header-text.ts'
import { PLAIN, PLATFORMS, platformOf } from './platforms.ts'

/** A row of aliases.json: platform, header as exported, field, language, evidence. */
type Alias = readonly [platform: string, header: string, field: string, language: string, evidence: string]

/** The field a header means, and whether its currency had to be cut off to find it. */
export type Meaning = { readonly field: string; readonly match: 'exact' | 'base' }

/**
 * What a header means in the exports of a platform: its own aliases first, then the plain layout's, then the meaning
 * that all other ad platforms agree on. Exact before base, never by substring. Null: unknown.
 */
export function meaningOf(header: string, platform: string): Meaning | null {
  const { norm, base } = readHeaderText(header)
  for (const table of [TABLES.get(platform), TABLES.get(PLAIN), UNANIMOUS]) {
    const exact = table?.exact.get(norm)
    if (exact) return { field: exact, match: 'exact' }
    const bare = table?.base.get(base)
    if (bare) return { field: bare, match: base === norm ? 'exact' : 'base' }
  }
  return null
}

/** How well a line of cells fits a platform: one for each known header, three more for each distinctive one. */
export function scoreOf(headers: readonly HeaderText[], platform: string): number {
  const table = TABLES.get(platform)
  const distinctive = DISTINCTIVE.get(platform)
  let score = 0
  for (const { norm, base } of headers) {
    if (table?.exact.has(norm) || table?.base.has(base)) score += 1
    if (distinctive?.has(norm) || distinctive?.has(base)) score += 3
  }
  return score
}

type Table = { readonly exact: Map<string, string>; readonly base: Map<string, string> }

const ALIASES = aliasTable as unknown as readonly Alias[]
const DISTINCTIVE = new Map(PLATFORMS.map((platform) => [platform.id, new Set(platform.distinctive)]))
const TABLES = new Map(PLATFORMS.map(({ id }) => [id, tableOf(ALIASES.filter(([platform]) => platform === id))]))
const UNANIMOUS = tableOf(ALIASES.filter(([platform]) => platformOf(platform).kind === 'ads'))

/** A header that stands for two fields is left out: a guess would be worse than a question. */
function tableOf(aliases: readonly Alias[]): Table {
  const exact = new Map<string, string | null>()
  const base = new Map<string, string | null>()
  for (const [, header, field] of aliases) {
    const text = readHeaderText(header)
    enter(exact, text.norm, field)
    enter(base, text.base, field)
  }
  return { exact: withoutGaps(exact), base: withoutGaps(base) }
}

function enter(table: Map<string, string | null>, key: string, field: string): void {
  const known = table.get(key)
  table.set(key, known === undefined || known === field ? field : null)
}

function withoutGaps(table: ReadonlyMap<string, string | null>): Map<string, string> {
  return new Map([...table].filter((entry): entry is [string, string] => entry[1] !== null))
}
