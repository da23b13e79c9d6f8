import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO } from '../../cli/demo/demo-campaign.ts'
import { demoCsv } from '../../cli/demo/demo-csv.ts'

/** Where the golden answer lies; `npm run golden` writes it anew. */
export const GOLDEN = new URL('./demo.json', import.meta.url)

/** What the command line answers for the demo run, laid out for reading. */
export function demoAnswer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-golden-'))
  try {
    const file = join(folder, 'demo.csv')
    const settings = join(folder, 'settings.json')
    writeFileSync(file, demoCsv())
    const { name, currency, targets, primaryStage } = DEMO
    writeFileSync(settings, JSON.stringify({ name, currency, targets, primaryStage }))
    const args = ['cli/touchstone.ts', 'analyse', file, '--settings', settings, '--json']
    const answer = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64_000_000 })
    return `${JSON.stringify(JSON.parse(answer), null, 1)}\n`
  } finally {
    rmSync(folder, { recursive: true })
  }
}
