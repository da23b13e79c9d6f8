'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#app/_ui/button.tsx'
import { isolateName } from '#lib/locale/bidi'
import type { OpenAd } from './board.ts'
import { SNOOZE_DAYS } from './snooze-days.ts'

/** What can be decided about one ad. */
export type DecideAds = {
  readonly onAccept: (keys: readonly string[]) => void
  readonly onOverride: (keys: readonly string[]) => void
  readonly onSnooze: (keys: readonly string[], days: number) => void
}

/** Accept, otherwise, later: of one ad, each button named for it, or of those chosen. */
export function DecideButtons({ ads, onAccept, onOverride, onSnooze }: { ads: readonly OpenAd[] } & DecideAds) {
  const t = useTranslations('verdicts.do')
  const word = useTranslations('analysis.verdict.word')
  const keys = ads.map(({ key }) => key)
  const [only] = ads
  const name = ads.length === 1 && only !== undefined ? isolateName(only.label) : undefined
  return (
    <>
      <Button
        size="small"
        variant="primary"
        aria-label={name && only && t('acceptOf', { word: word(only.verdict.outcome), name })}
        onClick={() => onAccept(keys)}
      >
        {t('accept')}
      </Button>
      <Button size="small" aria-label={name && t('overrideOf', { name })} onClick={() => onOverride(keys)}>
        {t('override')}
      </Button>
      <span className="inline-flex flex-wrap items-center text-sm text-muted">
        {t('snooze')}
        {SNOOZE_DAYS.map((days) => (
          <Button
            key={days}
            size="small"
            variant="quiet"
            className="px-2!"
            aria-label={name && t('snoozeOf', { days: t('snoozeDays', { days }), name })}
            onClick={() => onSnooze(keys, days)}
          >
            {t('snoozeDays', { days })}
          </Button>
        ))}
      </span>
    </>
  )
}
