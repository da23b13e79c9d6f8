import type { Analysis } from '../analysis.ts'
import type { TableName } from '../tables.ts'

/** Whether each table of an answer has a row, without making it. */
const HAS: Readonly<Record<TableName, (analysis: Analysis) => boolean>> = {
  totals: () => true,
  costs: () => true,
  days: ({ days }) => days.length > 0,
  segments: ({ groups }) => groups.segment.length > 0,
  creatives: ({ groups }) => groups.creative.length > 0,
  'pain-points': ({ groups }) => groups.painPoint.length > 0,
  ads: ({ groups }) => groups.ad.length > 0,
  verdicts: ({ groups }) => groups.ad.some(({ verdict }) => verdict !== null),
  matrix: ({ matrix }) => matrix.length > 0,
  reversals: ({ groups }) => [...groups.creative, ...groups.painPoint].some(({ reversals }) => reversals.length > 0),
  forecast: ({ forecast }) => forecast !== null,
  budgets: ({ forecast }) => forecast !== null,
  settling: ({ forecast }) => (forecast?.settling?.steps.length ?? 0) > 0,
  money: ({ money }) => money !== null,
  waste: ({ waste }) => waste.length > 0,
  actions: ({ actions }) => (actions?.taken.length ?? 0) > 0,
  'still-spending': ({ actions }) => (actions?.stillSpending.length ?? 0) > 0,
  context: ({ context }) => Object.values(context?.cost ?? {}).some((cost) => cost !== null),
  leads: ({ leads }) => leads !== null,
  objections: ({ leads }) => (leads?.objections.length ?? 0) > 0,
  files: ({ about }) => about.files.length > 0,
}

/** The tables of an answer that have something in them. */
export function filledTables(analysis: Analysis): TableName[] {
  return (Object.keys(HAS) as TableName[]).filter((name) => HAS[name](analysis))
}
