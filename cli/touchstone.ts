import './quick-start.ts'
import { refusalOf } from '#db/faults'
import { HouseFault } from '#db/house-fault'
import { USAGE } from './usage.ts'
import { WrongUse } from './wrong-use.ts'

type Command = (args: readonly string[]) => Promise<number>

/** Loaded on demand: the analysis needs no database. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  analyse: async () => (await import('./analyse.ts')).analyseCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  import: async () => (await import('./import.ts')).importCommand,
  plan: async () => (await import('./plan.ts')).planCommand,
  prepare: async () => (await import('./prepare.ts')).prepareCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  user: async () => (await import('./user.ts')).userCommand,
  workspace: async () => (await import('./workspace.ts')).workspaceCommand,
}

process.exitCode = await run(process.argv.slice(2))

async function run(words: readonly string[]): Promise<number> {
  if (asksForHelp(words)) {
    process.stdout.write(USAGE)
    return 0
  }
  try {
    const [name, ...args] = words
    const command = await commandOf(name)
    return await command(args)
  } catch (fault) {
    if (!(fault instanceof WrongUse) && !isArgumentFault(fault)) return sayFault(fault)
    process.stderr.write(`${fault.message}\n\n${USAGE}`)
    return 2
  }
}

/** What is wrong is the house or its disk, not the call. */
async function sayFault(fault: unknown): Promise<number> {
  const reason = refusalOf(fault)
  if (reason.key === 'fault') throw fault
  const sentence =
    fault instanceof HouseFault ? fault.message : (await import('./sentences.ts')).refusalSentence(reason)
  process.stderr.write(`${sentence}\n`)
  return 4
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  const options = end === -1 ? words : words.slice(0, end)
  return words[0] === 'help' || options.includes('--help') || options.includes('-h')
}

async function commandOf(name: string | undefined): Promise<Command> {
  if (name === undefined) throw new WrongUse('name a command')
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) throw new WrongUse(`there is no command “${name}”`)
  return load()
}

/** What `parseArgs` throws for options that do not exist. */
function isArgumentFault(fault: unknown): fault is Error {
  return fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS')
}
