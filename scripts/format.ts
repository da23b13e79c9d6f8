import { PROGRAMS, runShown } from './child.ts'
import { refuseWords } from './read-words.ts'

refuseWords('npm run format')
process.exitCode = await runShown(process.execPath, [PROGRAMS.biome, 'check', '--write'])
