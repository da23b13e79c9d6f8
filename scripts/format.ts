import { PROGRAMS, runShown } from './child.ts'

process.exitCode = await runShown(process.execPath, [PROGRAMS.biome, 'check', '--write'])
