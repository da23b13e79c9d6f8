import type { Result } from '../../kernel/result.ts'
import { refused } from '../../kernel/result.ts'
import { SecondTable } from '../checks/second-table.ts'
import { LongRow, UnclosedQuote } from './parse-delimited.ts'
import { UnreadableArchive } from './unreadable-archive.ts'

/** The refusal of a file that turned out to be unreadable on the way; throws where something else went wrong. */
export function refuseUnreadable(fault: unknown): Result<never> {
  if (fault instanceof UnclosedQuote) return refused('unclosedQuote', { line: fault.line })
  if (fault instanceof LongRow) return refused('rowTooLong', { line: fault.line })
  if (fault instanceof SecondTable) return refused('secondTable', { line: fault.line })
  if (fault instanceof UnreadableArchive) return { ok: false, reason: fault.reason }
  throw fault
}
