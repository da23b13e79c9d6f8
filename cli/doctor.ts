import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { databaseIn, dataFolder } from './data-folder.ts'
import { examineBackups } from './examine/backups.ts'
import { examineClock } from './examine/clock.ts'
import { examineDatabase } from './examine/database.ts'
import { examineDisk } from './examine/disk.ts'
import { examineFiles } from './examine/files.ts'
import type { Finding, Patient } from './examine/finding.ts'
import { examineLeftovers } from './examine/leftovers.ts'
import { examineProgram } from './examine/program.ts'
import { WrongUse } from './wrong-use.ts'

const EXAMINATIONS = [
  examineProgram,
  examineDisk,
  examineDatabase,
  examineFiles,
  examineBackups,
  examineLeftovers,
  examineClock,
]

const MARKS = { sound: '✔', note: '·', wrong: '✖' } as const

/** `doctor`: looks through a house, says what it finds and what to do, and changes nothing. */
export async function doctorCommand(args: readonly string[]): Promise<number> {
  parseArgs({ args: [...args], options: {} })
  const folder = dataFolder()
  if (!existsSync(folder)) throw new WrongUse(`there is no folder “${folder}”: see TOUCHSTONE_DATA`)
  const patient: Patient = { folder, database: databaseIn(folder), now: Date.now() }
  const findings: Finding[] = []
  for (const examine of EXAMINATIONS) findings.push(...(await examine(patient)))
  for (const { level, sentence } of findings) process.stdout.write(`${MARKS[level]} ${sentence}\n`)
  const wrong = findings.filter(({ level }) => level === 'wrong').length
  process.stdout.write(wrong === 0 ? '\nAll is well.\n' : `\n${wrong} to be mended.\n`)
  return wrong === 0 ? 0 : 4
}
