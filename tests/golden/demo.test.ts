import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demoAnswer, GOLDEN } from './demo-answer.ts'

test('no number of the demo run moves unseen: `npm run golden` is the only way to change them', () => {
  expect(demoAnswer()).toBe(readFileSync(GOLDEN, 'utf8'))
}, 30_000)
