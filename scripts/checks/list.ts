import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from '../app-build.ts'
import type { Program } from '../child.ts'
import { runQuietly } from '../child.ts'
import { ensureChromium } from '../chromium.ts'
import { checkBoundaries } from './boundaries.ts'
import type { Check, Finding } from './check.ts'
import { checkDependencies } from './dependencies.ts'
import { checkLockfile } from './lockfile.ts'
import { checkLogicalCss } from './logical-css.ts'
import { checkMessages } from './messages.ts'
import { checkSecrets } from './secrets.ts'

/** Every check of the project, the quick ones first. A build stands before the browser tests, which start it. */
export const CHECKS: readonly Check[] = [
  { name: 'lockfile', run: checkLockfile },
  { name: 'dependencies', run: checkDependencies },
  { name: 'secrets', run: checkSecrets },
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => succeeds('biome', ['check', '--error-on-warnings']) },
  { name: 'logical-css', run: checkLogicalCss },
  { name: 'messages', run: checkMessages },
  { name: 'boundaries', run: checkBoundaries },
  { name: 'dead-code', run: () => succeeds('knip', []) },
  { name: 'unit', run: checkUnits },
  { name: 'build', run: checkBuild },
  { name: 'browser', run: checkBrowser },
]

async function succeeds(program: Program, args: readonly string[]): Promise<Finding> {
  const { code, output } = await runQuietly(program, args)
  return { ok: code === 0, output }
}

/** The house as a whole, then lib alone, where neither the DOM nor Node is known. */
async function checkTypes(): Promise<Finding> {
  const routes = await succeeds('next', ['typegen'])
  if (!routes.ok) return routes
  const findings = [await succeeds('tsc', []), await succeeds('tsc', ['--project', 'lib'])]
  return { ok: findings.every(({ ok }) => ok), output: findings.map(({ output }) => output).join('') }
}

async function checkUnits(): Promise<Finding> {
  return withReport(async (report) => {
    const args = ['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code, output } = await runQuietly('vitest', args)
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
    return { ok: code === 0, output, tests: { passed, failed } }
  })
}

async function checkBuild(): Promise<Finding> {
  const { code, output } = await buildIfStale()
  return { ok: code === 0, output }
}

async function checkBrowser(): Promise<Finding> {
  if (!(await ensureChromium())) return { ok: false, output: 'No Chromium, and none could be installed.' }
  return withReport(async (report) => {
    const { code, output } = await runQuietly('playwright', ['test'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
    const { expected, flaky, unexpected } = JSON.parse(readFileSync(report, 'utf8')).stats
    return { ok: code === 0, output, tests: { passed: expected + flaky, failed: unexpected } }
  })
}

/** Lends a file for a test runner's own count, and removes it. */
async function withReport(run: (report: string) => Promise<Finding>): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-report-'))
  try {
    return await run(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
