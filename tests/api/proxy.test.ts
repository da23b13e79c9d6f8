import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { proxy } from '../../proxy.ts'

const passed = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`)).headers

describe('what an address says before a page is drawn', () => {
  test.each([
    ['/s/abc?lang=ru', 'ru'],
    ['/s/abc', ''],
  ])('its language goes on with it: %s', (path, lang) => {
    expect(passed(path).get('x-middleware-request-x-asked-locale')).toBe(lang)
    expect(passed(path).get('x-middleware-rewrite')).toBeNull()
  })

  test.each([
    ['/s/%ff', '/s/-ff'],
    ['/s/%', '/s/-'],
    ['/runs/%e0%a4', '/runs/-e0-a4'],
    ['/api/v1/runs/%ff/report', '/api/v1/runs/-ff/report'],
  ])('one that is no text is an address of nothing: %s', (path, nothing) => {
    expect(passed(path).get('x-middleware-rewrite')).toBe(`http://localhost:3000${nothing}`)
  })

  test('one in other letters stays as it is', () => {
    expect(passed('/runs/%D0%B0').get('x-middleware-rewrite')).toBeNull()
  })
})
