import { parseArgs } from 'node:util'
import { isDay } from '#lib/kernel/day'
import { isCurrency } from '#lib/kernel/money'
import { requireFiles } from './require-files.ts'
import type { AskedRun } from './run-named.ts'
import type { Wishes } from './take-in.ts'
import { WrongUse } from './wrong-use.ts'

/** What `import` was asked for. */
export type ImportCall = {
  readonly files: string[]
  readonly run: string
  /** Its name or id; undefined for the first one. */
  readonly workspace: string | undefined
  readonly asked: AskedRun
  readonly wishes: Wishes
  readonly json: boolean
}

export async function readImportCall(args: readonly string[]): Promise<ImportCall> {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      run: { type: 'string' },
      workspace: { type: 'string' },
      start: { type: 'string' },
      end: { type: 'string' },
      currency: { type: 'string' },
      sheet: { type: 'string' },
      replace: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const run = values.run?.trim() ?? ''
  if (files.length === 0) throw new WrongUse('name at least one file to import')
  if (run === '') throw new WrongUse('name the test run: --run NAME')
  const asked = { ...datesIn(values), ...currencyIn(values) }
  await requireFiles(files)
  const { workspace } = values
  return { files, run, workspace, asked, wishes: { sheet: values.sheet, replace: values.replace }, json: values.json }
}

function datesIn({ start, end }: { start?: string | undefined; end?: string | undefined }): AskedRun {
  for (const [option, text] of Object.entries({ start, end })) {
    if (text !== undefined && !isDay(text)) throw new WrongUse(`--${option} takes a day as YYYY-MM-DD, not “${text}”`)
  }
  if (start === undefined && end !== undefined) throw new WrongUse('--end wants --start beside it')
  if (start !== undefined && end !== undefined && end < start) {
    throw new WrongUse(`the run would end on ${end}, before it starts on ${start}`)
  }
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
}

function currencyIn({ currency }: { currency?: string | undefined }): AskedRun {
  if (currency === undefined) return {}
  if (!isCurrency(currency)) throw new WrongUse(`--currency takes a code such as USD, not “${currency}”`)
  return { currency }
}
