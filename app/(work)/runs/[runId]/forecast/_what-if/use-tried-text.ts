'use client'

import { useLocale, useTranslations } from 'next-intl'
import { marketMoves } from '#lib/forecast/assumed-moves'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'
import type { Tried, TriedName } from './tried.ts'
import { MARKETS, moneyAt, USUAL } from './tried.ts'

/** Times dearer a click is by then, from which on there are as good as none. */
const HARDLY_ANY = 10

type Text = { readonly value: string; readonly meaning: string }

/** What the value of a slider is called, and what it means. */
export function useTriedText(currency: CurrencyCode, testPace: number): (name: TriedName, tried: Tried) => Text {
  const t = useTranslations('forecast.whatIf')
  const settings = useTranslations('runs.settings')
  const format = createFormat(useLocale(), currency)

  const texts: Record<TriedName, (tried: Tried) => Text> = {
    market: ({ market }) => {
      const mood = MARKETS[market] ?? 'usual'
      const { down, up } = marketMoves(mood)
      return {
        value: settings(`market.${mood}`),
        meaning: settings('marketMeaning', { down: format.share(down), up: format.share(up) }),
      }
    },
    wearOut: ({ wearOut, days }) => {
      if (wearOut === 0) return { value: t('wearOut.none'), meaning: t('wearOut.meaningNone') }
      const share = wearOut % 1 === 0 ? format.share(wearOut / 100) : format.conversion(wearOut / 100)
      const dearer = Math.exp((wearOut / 100) * days) - 1
      return {
        value: t('wearOut.value', { share }),
        meaning:
          dearer > HARDLY_ANY
            ? t('wearOut.meaningAll', { share, days })
            : t('wearOut.meaning', { share, days, change: format.share(dearer) }),
      }
    },
    scaleUp: ({ scaleUp }) => {
      if (scaleUp === 0) return { value: t('scaleUp.none'), meaning: t('scaleUp.meaningNone') }
      const share = format.share(scaleUp / 100)
      return { value: t('scaleUp.value', { share }), meaning: t('scaleUp.meaning', { share }) }
    },
    days: ({ days }) => ({ value: t('days.value', { days }), meaning: t('days.meaning') }),
    dailyBudget: ({ dailyBudget }) => ({
      value: t('dailyBudget.value', { money: format.money(moneyAt(dailyBudget, testPace)) }),
      meaning:
        dailyBudget === USUAL.dailyBudget
          ? t('dailyBudget.same')
          : t('dailyBudget.meaning', { ratio: format.factor(dailyBudget / 100) }),
    }),
  }
  return (name, tried) => texts[name](tried)
}
