import aliasTable from './aliases.json' with { type: 'json' }
import { isField, isSideField } from './field.ts'
import { goalOf } from './goals.ts'
import type { HeaderText } from './header-text.ts'
import { readHeaderText } from './header-text.ts'
import type { Platform } from './platforms.ts'
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
  return (
    foundIn([TABLES.get(platform), TABLES.get(PLAIN), UNANIMOUS], header) ??
    meaningWithGoal(header, platform) ??
    (STARS_FORMULAS.has(platform) && /^\s*\*\s/.test(header) ? FORMULA : null)
  )
}

/** The same for the exports of a CRM: its own aliases first, then the meaning that all CRMs, then all ad platforms, agree on. */
export function leadMeaningOf(header: string, platform: string): Meaning | null {
  return foundIn([TABLES.get(platform), UNANIMOUS_CRM, UNANIMOUS], header)
}

/**
 * How well a line of cells fits a platform: one for each known header, three more for each distinctive one. Without a
 * distinctive one an ad platform is known by what is read of it only, and the plain layout by what all agree on: a
 * table of days, campaigns, clicks and cost is nobody's.
 */
export function scoreOf(headers: readonly HeaderText[], platform: string): number {
  const tables = platform === PLAIN ? [TABLES.get(PLAIN), UNANIMOUS] : [TABLES.get(platform)]
  const distinctive = DISTINCTIVE.get(platform)
  const own = headers.filter(({ norm, base }) => distinctive?.has(norm) || distinctive?.has(base)).length
  const readOnly = own === 0 && platformOf(platform).kind === 'ads'
  const known = headers.filter(({ norm, base }) => {
    const field = fieldIn(tables, norm, base)
    return field !== null && (!readOnly || isField(field) || isSideField(field))
  })
  return known.length + 3 * own
}

function fieldIn(tables: readonly (Table | undefined)[], norm: string, base: string): string | null {
  for (const table of tables) {
    const field = table?.exact.get(norm) ?? table?.base.get(base)
    if (field) return field
  }
  return null
}

function foundIn(tables: readonly (Table | undefined)[], header: string): Meaning | null {
  const { norm, base } = readHeaderText(header)
  for (const table of tables) {
    const exact = table?.exact.get(norm)
    if (exact) return { field: exact, match: 'exact' }
    const bare = table?.base.get(base)
    if (bare) return { field: bare, match: base === norm ? 'exact' : 'base' }
  }
  return null
}

/** Ratios and money of single goals are parts of the column that holds them all. */
function meaningWithGoal(header: string, platform: string): Meaning | null {
  const goal = goalOf(header, platform)
  const field = goal && TABLES.get(platform)?.base.get(readHeaderText(goal.header).base)
  if (!field) return null
  return { field: field === 'conversions' || OF_GOALS.has(field) ? field : 'ignore_metric', match: 'base' }
}

const OF_GOALS = new Set(['cost_per_conversion', 'ignore_ratio', 'ignore_metric', 'roas'])
/** Users' own formulas are exported with a star before their name. */
const STARS_FORMULAS = new Set(['meta'])
const FORMULA: Meaning = { field: 'ignore_custom', match: 'exact' }

type Table = { readonly exact: Map<string, string>; readonly base: Map<string, string> }

const ALIASES = aliasTable as unknown as readonly Alias[]
const DISTINCTIVE = new Map(PLATFORMS.map((platform) => [platform.id, new Set(platform.distinctive)]))
const TABLES = new Map(PLATFORMS.map(({ id }) => [id, tableOf(ALIASES.filter(([platform]) => platform === id))]))
const UNANIMOUS = tableOf(ALIASES.filter(([platform]) => platformOf(platform).kind === 'ads'))
const UNANIMOUS_CRM = tableOf(ALIASES.filter(([platform]) => isCrm(platformOf(platform))))

/** What a form calls an ad, no CRM does. */
function isCrm({ kind, isLeadForm }: Platform): boolean {
  return kind === 'crm' && isLeadForm !== true
}

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
