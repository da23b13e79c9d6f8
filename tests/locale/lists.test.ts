import { describe, expect, it } from 'vitest'
import { isCurrency } from '#lib/kernel/money'
import { currencies } from '#lib/locale/currencies'
import { isTimeZone, timeZones } from '#lib/locale/time-zones'

describe('currencies', () => {
  it('are named in the language asked for', () => {
    expect(currencies('ru')).toContainEqual({ code: 'RUB', name: 'российский рубль' })
    expect(currencies('ar')).toContainEqual({ code: 'USD', name: 'دولار أمريكي' })
  })

  it('include the one of Telegram Ads, each once', () => {
    const codes = currencies('en').map(({ code }) => code)
    expect(codes).toContain('TON')
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('are the ones that money is kept in', () => {
    expect(currencies('en').filter(({ code }) => !isCurrency(code))).toEqual([])
  })
})

describe('time zones', () => {
  it('begin with UTC and are all accepted', () => {
    const zones = timeZones()
    expect(zones[0]).toEqual({ id: 'UTC', name: 'UTC' })
    expect(zones).toContainEqual({ id: 'America/New_York', name: 'America/New York' })
    expect(zones.every(({ id }) => isTimeZone(id))).toBe(true)
    expect(isTimeZone('Mars/Olympus')).toBe(false)
  })
})
