import type { Survey } from '../import/plan.ts'
import type { About, AboutFile } from './analysis.ts'

/** What an answer says of one of its files. */
export function aboutFile(
  name: string,
  sha256: string,
  { plan, rows }: Survey,
  importedAt: string | null = null,
): AboutFile {
  return {
    name,
    sha256,
    platform: plan.platform,
    kind: plan.kind,
    encoding: plan.encoding,
    delimiter: plan.delimiter,
    headerLine: plan.headerLine,
    isPeriodAssumed: plan.isPeriodAssumed === true,
    columns: plan.columns.map(({ header, field }) => ({ header, field })),
    rows,
    importedAt,
  }
}

/** Whether the files are a CRM's alone: leads, and no ads that they could have come from. */
export function hasOnlyLeads({ files }: About): boolean {
  return files.every(({ kind }) => kind === 'leads')
}
