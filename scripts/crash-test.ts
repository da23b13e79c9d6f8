/**
 * `npm run crash-test [-- WHAT [ROUNDS [SEED]]]`: kills imports, finishes of reports, backups or migrations by SIGKILL at
 * random moments and looks at what is left: all of it or nothing, everything that was acknowledged, a clean database.
 */
import { createRandom } from '#lib/stats/random'
import { buildIfStale } from './app-build.ts'
import { crashBackups } from './crashes/backups.ts'
import type { Crash, CrashReport } from './crashes/crash-report.ts'
import { crashFinishes } from './crashes/finishes.ts'
import { crashImports } from './crashes/imports.ts'
import { crashMigrations } from './crashes/migrations.ts'
import { readWords, wholeNumber } from './read-words.ts'

/** What can be killed, and how often where nobody says. */
const CRASHES: Readonly<Record<string, { readonly crash: Crash; readonly rounds: number; readonly served: boolean }>> =
  {
    import: { crash: crashImports, rounds: 200, served: true },
    finish: { crash: crashFinishes, rounds: 50, served: true },
    backup: { crash: crashBackups, rounds: 50, served: false },
    migration: { crash: crashMigrations, rounds: 50, served: false },
  }

const USAGE = `npm run crash-test [-- WHAT [ROUNDS [SEED]]]
WHAT: ${Object.keys(CRASHES).join(', ')}; import where it is left out
ROUNDS: 200 of import and 50 of the others where it is left out; SEED: 1`

const { what, rounds, seed } = readWords(USAGE, (first = 'import', second, third = '1', ...rest) => {
  const what = Object.hasOwn(CRASHES, first) ? CRASHES[first] : undefined
  if (what === undefined || rest.length > 0) return null
  const [rounds, seed] = [wholeNumber(second ?? String(what.rounds), 1), wholeNumber(third)]
  return rounds === null || seed === null ? null : { what, rounds, seed }
})

if (what.served) {
  const build = await buildIfStale()
  if (build.code !== 0) throw new Error(build.output)
}
report(await what.crash(rounds, createRandom(seed)))

function report({ title, lines, faults }: CrashReport): void {
  console.log(`\n\n${rounds} ${title}, seed ${seed}`)
  for (const [name, value] of lines) console.log(`${name.padEnd(26)}${value}`)
  for (const fault of faults) console.error(fault)
  console.log(faults.length === 0 ? 'never a part, nothing acknowledged lost, database clean' : 'FAULTS FOUND')
  process.exitCode = faults.length === 0 ? 0 : 1
}
