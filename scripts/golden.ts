/** `npm run golden`: writes the golden answer anew. Say in CHANGELOG.md which number changed, and why. */
import { writeFileSync } from 'node:fs'
import { demoAnswer, GOLDEN } from '../tests/golden/demo-answer.ts'

writeFileSync(GOLDEN, demoAnswer())
console.log('tests/golden/demo.json is written anew. Look at its difference before you commit it.')
