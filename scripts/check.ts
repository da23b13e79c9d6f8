/** `npm run check [NAME…]`: the named checks, all without a name. `npm test` is all of them. */
import type { Check, Finding } from './checks/check.ts'
import { CHECKS } from './checks/list.ts'

const names = process.argv.slice(2)
const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${CHECKS.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const total = { passed: 0, failed: 0 }
for (const check of CHECKS) {
  if (names.length > 0 && !names.includes(check.name)) continue
  const { ok, tests } = await runAndReport(check)
  // A test run counts with each of its tests; one that fails apart from them (it crashed) is a failure more.
  total.passed += tests?.passed ?? (ok ? 1 : 0)
  total.failed += tests && (ok || tests.failed > 0) ? tests.failed : ok ? 0 : 1
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

async function runAndReport({ name, run }: Check): Promise<Finding> {
  const start = performance.now()
  const finding = await run().catch((error: Error): Finding => ({ ok: false, output: error.stack ?? error.message }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const count = finding.tests ? `, ${finding.tests.passed} of ${finding.tests.passed + finding.tests.failed} tests` : ''
  console.log(`${finding.ok ? '✔' : '✖'} ${name} (${seconds} s${count})`)
  const words = finding.ok ? (finding.note ?? '') : finding.output
  if (words !== '') console.log(words.trim().replace(/^/gm, '    '))
  return finding
}
