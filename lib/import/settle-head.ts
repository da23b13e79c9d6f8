import { SecondTable } from './checks/second-table.ts'
import { NotUtf8 } from './container/decode.ts'
import type { Head } from './container/head.ts'
import { UnclosedQuote } from './container/parse-delimited.ts'
import type { Said } from './header/recall.ts'
import type { Plan } from './plan.ts'
import { readRows } from './rows/read-rows.ts'
import { ignore } from './rows/row-sink.ts'
import { settle } from './settle.ts'

/**
 * A plan whose numbers and days are read as the beginning of a large file speaks for, so that the whole file is seldom
 * read in vain. What else the beginning shows is left to all rows together.
 */
export async function settleOnHead(plan: Plan, head: Head, corrections: Said): Promise<Plan> {
  if (plan.kind !== 'ads' || head.container !== 'text' || head.isWhole || plan.encoding?.startsWith('utf-16'))
    return plan
  const whole = head.bytes.subarray(0, head.bytes.lastIndexOf(LINE_FEED) + 1)
  const reader = await readRows(() => once(whole), plan, SILENT).catch(forUnreadable)
  if (reader === null || reader.counts.read === 0) return plan
  const settled = settle(plan, reader, corrections)
  const columns = plan.columns.map((column, position) => {
    const found = settled.columns[position]
    const number = column.number && found?.number ? { ...column.number, decimal: found.number.decimal } : column.number
    return { ...column, number, day: found?.day ?? column.day }
  })
  return { ...plan, columns }
}

const LINE_FEED = 10
const SILENT = { accept: ignore, refuse: ignore, warn: ignore }

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** What cannot be read is found again when the whole file is, and said then. */
function forUnreadable(fault: unknown): null {
  if (fault instanceof UnclosedQuote || fault instanceof NotUtf8 || fault instanceof SecondTable) return null
  throw fault
}
