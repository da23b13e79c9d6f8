import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = new URL('../../lib/locale/messages/ar/', import.meta.url)
const ISOLATED = /\u2066[^\u2069]*\u2069/g
/** Numbers with a hyphen or dash between them, or a sign behind; those after a Latin word keep its direction. */
const TURNING_RUN = /(?<![A-Za-z] )(?<!\d)\d+(?:[-\u2013/]\d|\+)/

test.each(readdirSync(FOLDER))('no run of numbers turns round in the Arabic of %s', (file) => {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n')
  expect(lines.filter((line) => TURNING_RUN.test(line.replaceAll(ISOLATED, '')))).toEqual([])
})
