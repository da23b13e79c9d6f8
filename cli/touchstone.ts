import { WrongUse } from './wrong-use.ts'

const USAGE = `Usage:
  touchstone analyse FILE... [--settings settings.json] [--as-of YYYY-MM-DD] [--sheet NAME] [--json]
  touchstone import FILE... --run NAME     into a test run of the database, made where there is none of the name
  touchstone prepare                       makes or migrates the database, and loads the demo the first time

Exit codes: 0 answered, 2 wrong use, 3 no usable row.
`

type Command = (args: readonly string[]) => Promise<number>

/** Loaded on demand: the analysis needs no database. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  analyse: async () => (await import('./analyse.ts')).analyseCommand,
  import: async () => (await import('./import.ts')).importCommand,
  prepare: async () => (await import('./prepare.ts')).prepareCommand,
}

process.exitCode = await run(process.argv.slice(2))

async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  try {
    const command = await load()
    return await command(args)
  } catch (fault) {
    if (!(fault instanceof WrongUse) && !isArgumentFault(fault)) throw fault
    process.stderr.write(`${fault.message}\n\n${USAGE}`)
    return 2
  }
}

/** What `parseArgs` throws for options that do not exist. */
function isArgumentFault(fault: unknown): fault is Error {
  return fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS')
}
