import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SHORT_RUN, shortRun } from './short-run.ts'

test('no figure of a short calibration moves unseen: `npm run golden` is the only way to change them', () => {
  expect(shortRun()).toBe(readFileSync(SHORT_RUN, 'utf8'))
}, 60_000)
