import { readFile as readText } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Settings } from '#lib/analysis/settings'
import { settingsSchema } from '#lib/analysis/settings'
import type { Day } from '#lib/kernel/day'
import { isDay } from '#lib/kernel/day'
import { requireFiles } from './require-files.ts'
import { WrongUse } from './wrong-use.ts'

/** What `analyse` was asked for. */
export type AnalyseCall = {
  readonly files: readonly string[]
  readonly settings: Settings
  readonly asOf: Day | null
  readonly sheet: string | undefined
  readonly json: boolean
}

export async function readCall(args: readonly string[]): Promise<AnalyseCall> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      settings: { type: 'string' },
      'as-of': { type: 'string' },
      sheet: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  if (positionals.length === 0) throw new WrongUse('name at least one file to analyse')
  await requireFiles(positionals)
  const asOf = values['as-of'] ?? null
  if (asOf !== null && !isDay(asOf)) throw new WrongUse(`--as-of takes a day as YYYY-MM-DD, not “${asOf}”`)
  return {
    files: positionals,
    settings: await readSettings(values.settings),
    asOf,
    sheet: values.sheet,
    json: values.json,
  }
}

async function readSettings(path: string | undefined): Promise<Settings> {
  if (path === undefined) return {}
  const text = await readText(path, 'utf8').catch(() => {
    throw new WrongUse(`the settings file “${path}” cannot be read`)
  })
  const parsed = settingsSchema.safeParse(parseJson(text, path))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new WrongUse(`the settings are wrong at “${issue?.path.join('.') ?? ''}”: ${issue?.message}`)
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongUse(`the settings file “${path}” is no JSON`)
  }
}
