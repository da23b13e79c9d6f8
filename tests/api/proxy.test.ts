import { NextRequest } from 'next/server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { noteGuess } from '#app/_server/link-guesses.ts'
import { PEER } from '#app/_server/note-peers.ts'
import { proxy } from '../../proxy.ts'

const asked = (path: string, headers = {}) => proxy(new NextRequest(`http://localhost:3000${path}`, { headers }))
const passed = async (path: string) => (await asked(path)).headers

describe('what an address says before a page is drawn', () => {
  test.each([
    ['/s/abc?lang=ru', 'ru'],
    ['/s/abc', ''],
  ])('its language goes on with it: %s', async (path, lang) => {
    const headers = await passed(path)
    expect(headers.get('x-middleware-request-x-asked-locale')).toBe(lang)
    expect(headers.get('x-middleware-rewrite')).toBeNull()
  })

  test.each([
    ['/s/%ff', '/s/-ff'],
    ['/s/%', '/s/-'],
    ['/runs/%e0%a4', '/runs/-e0-a4'],
    ['/api/v1/runs/%ff/report', '/api/v1/runs/-ff/report'],
  ])('one that is no text is an address of nothing: %s', async (path, nothing) => {
    expect((await passed(path)).get('x-middleware-rewrite')).toBe(`http://localhost:3000${nothing}`)
  })

  test('one in other letters stays as it is', async () => {
    expect((await passed('/runs/%D0%B0')).get('x-middleware-rewrite')).toBeNull()
  })
})

describe('who has tried too many links', () => {
  const peer = { [PEER]: '192.0.2.1' }

  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
    for (let index = 0; index < 200; index += 1) noteGuess({ headers: new Headers(peer) })
  })
  afterAll(() => vi.useRealTimers())

  test.each([
    ['/s/abc?lang=ru', {}, 'ru', 'Рабочая ссылка снова откроется через 15 минут.'],
    ['/s/abc', { cookie: 'locale=ar' }, 'ar', 'الرابط الصحيح يُفتح من جديد بعد 15 دقيقة.'],
    ['/s/abc', { 'accept-language': 'de, en;q=0.5' }, 'en', 'A link that works opens again in 15 minutes.'],
  ])('is told so in their language, and when a good link opens again: %s %o', async (path, said, locale, words) => {
    const refused = await asked(path, { ...peer, ...said })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900'])
    const page = await refused.text()
    expect(page).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`)
    expect(page).toContain(words)
  })

  test('opens any other page', async () => {
    expect((await asked('/runs/%D0%B0', peer)).status).toBe(200)
  })
})
