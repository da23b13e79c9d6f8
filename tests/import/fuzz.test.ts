import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { malformedFiles, mutationsOf } from './fuzz/malformed.ts'
import { tryFile } from './fuzz/trial.ts'

/** A part of what `npm run fuzz` tries. */
const SOME = { seed: 20_260_907, numRuns: 400 }
const MUSEUM = new URL('../fixtures/exports/', import.meta.url)

const unhandled: unknown[] = []
const note = (fault: unknown) => unhandled.push(fault)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => {
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})

test('no malformed file breaks the importer, and the spend is always that of the accepted rows', async () => {
  await fc.assert(
    fc.asyncProperty(malformedFiles(), async (file) => {
      expect((await tryFile(file)).problem).toBeNull()
    }),
    SOME,
  )
}, 60_000)

test('nor does any change to a file of the museum', async () => {
  await fc.assert(
    fc.asyncProperty(mutationsOf(MUSEUM), async (file) => {
      expect((await tryFile(file)).problem).toBeNull()
    }),
    SOME,
  )
}, 60_000)
