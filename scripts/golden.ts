/** `npm run golden`: writes the golden answers anew. Say in CHANGELOG.md which number changed, and why. */
import { writeFileSync } from 'node:fs'
import { SHORT_RUN, shortRun } from '../tests/calibrate/short-run.ts'
import { demoAnswer, GOLDEN } from '../tests/golden/demo-answer.ts'
import { refuseWords } from './read-words.ts'

refuseWords('npm run golden')

writeFileSync(GOLDEN, demoAnswer())
writeFileSync(SHORT_RUN, shortRun())
console.log(
  'tests/golden/demo.json and tests/calibrate/short-run.json are written anew. Look at their difference first.',
)
