import type { Plan } from '#lib/import/plan'
import { refused } from '#lib/kernel/result'

/** The refusal of a workbook that has no such sheet as was asked for; null where it has, or none was. */
export function refuseOtherSheet(
  asked: string | undefined,
  { sheet, sheets }: Pick<Plan, 'sheet' | 'sheets'>,
): ReturnType<typeof refused> | null {
  if (asked === undefined || sheet === null || asked === sheet) return null
  return refused('noSheet', { sheet: asked, sheets: sheets.join(', ') })
}
