import { useTranslations } from 'next-intl'
import { Slider } from '#app/_ui/slider.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Reach, Tried } from './tried.ts'
import { TRIED_NAMES, USUAL } from './tried.ts'
import { useTriedText } from './use-tried-text.ts'

/** The assumptions, each with what it means and its default. */
export function WhatIfSliders({
  tried,
  reach,
  testPace,
  currency,
  onMove,
}: {
  tried: Tried
  reach: Reach
  testPace: number
  currency: CurrencyCode
  onMove: (next: Tried) => void
}) {
  const t = useTranslations('forecast.whatIf')
  const textOf = useTriedText(currency, testPace)
  return TRIED_NAMES.map((name) => {
    const { value, meaning } = textOf(name, tried)
    return (
      <Slider
        key={name}
        label={t(`${name}.label`)}
        value={tried[name]}
        valueText={value}
        usual={USUAL[name]}
        usualText={t('default', { value: textOf(name, USUAL).value })}
        help={meaning}
        {...reach[name]}
        onChange={(next) => onMove({ ...tried, [name]: next })}
      />
    )
  })
}
