import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalogue } from '#lib/locale/catalogue'
import { LOCALES } from '#lib/locale/locales'

const MESSAGES = new URL('../../lib/locale/messages/', import.meta.url)

test.each(LOCALES)('the catalogue of %s holds every file of its texts, each under its own name', async (locale) => {
  const folder = new URL(`${locale}/`, MESSAGES)
  const files = readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  ])
  expect(await loadCatalogue(locale)).toEqual(Object.fromEntries(files))
})

test('the same language is the same promise, so that a screen waits for it once', () => {
  expect(loadCatalogue('en')).toBe(loadCatalogue('en'))
  expect(loadCatalogue('en')).not.toBe(loadCatalogue('ru'))
})
