import type { Result } from '../kernel/result.ts'
import { accepted, refused } from '../kernel/result.ts'
import type { Corrections, Plan, Survey } from './plan.ts'

/** A file as it was imported before, the newest first. */
type Imported = { readonly fileName: string; readonly survey: Pick<Survey, 'plan'> | null }

/**
 * What is left of a file to be imported: all of it, or the sheet asked for, or the next sheet of a workbook of which
 * others are in; the refusal where nothing is.
 */
export function restOfFile(imported: readonly Imported[], asked?: string): Result<Pick<Corrections, 'sheet'>> {
  const [newest] = imported
  if (newest === undefined) return accepted(asked === undefined ? {} : { sheet: asked })
  const sheets = newest.survey?.plan.sheets ?? []
  const isAsked = asked !== undefined && sheets.length > 0
  if (isAsked && !sheets.includes(asked)) return refused('noSheet', { sheet: asked, sheets: sheets.join(', ') })
  const [sheet] = isAsked ? untaken(imported).filter((name) => name === asked) : sheetsLeft(imported)
  return sheet === undefined ? refused('alreadyImported', { fileName: newest.fileName }) : accepted({ sheet })
}

/** The sheets of a workbook that none of its imports has taken, or adds up by its ads, in the workbook's order; of a text none. */
export function sheetsLeft(imported: readonly Pick<Imported, 'survey'>[]): string[] {
  const summaries = new Set(plansOf(imported).flatMap((plan) => plan.summaries ?? []))
  return untaken(imported).filter((sheet) => !summaries.has(sheet))
}

function untaken(imported: readonly Pick<Imported, 'survey'>[]): string[] {
  const plans = plansOf(imported)
  const taken = new Set(plans.map(({ sheet }) => sheet))
  return (plans[0]?.sheets ?? []).filter((sheet) => !taken.has(sheet))
}

function plansOf(imported: readonly Pick<Imported, 'survey'>[]): Pick<Plan, 'sheet' | 'sheets' | 'summaries'>[] {
  return imported.flatMap(({ survey }) => (survey === null ? [] : [survey.plan]))
}
