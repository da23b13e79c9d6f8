'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '#app/_ui/section.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import { KeepOutcome } from './keep-outcome.tsx'
import type { Tried } from './tried.ts'
import { whatIfOf } from './tried.ts'
import { useKeep } from './use-keep.ts'
import { useWhatIf } from './use-what-if.ts'
import { WhatIfActions } from './what-if-actions.tsx'
import { WhatIfSliders } from './what-if-sliders.tsx'

/** The figures of the forecast, and between them the assumptions as sliders that change them. */
export function WhatIfPanel({
  runId,
  version,
  isFinal,
  first,
  saved,
  testPace,
  currency,
  figures,
  details,
  changed,
}: {
  runId: string
  /** Of the settings that are saved. */
  version: number
  isFinal: boolean
  /** What the figures are of. */
  first: Tried
  saved: Tried
  testPace: number
  currency: CurrencyCode
  /** Before and after the sliders. */
  figures: ReactNode
  details: ReactNode
  /** What the sliders have changed, in words. */
  changed: ReactNode
}) {
  const t = useTranslations('forecast.whatIf')
  const { tried, reach, isWaiting, put } = useWhatIf(first, saved, testPace, version)
  const { keep, isKeeping, outcome, forget } = useKeep(runId, version)
  const move = (next: Tried) => {
    forget()
    put(next)
  }
  return (
    <>
      <Waiting isWaiting={isWaiting}>{figures}</Waiting>
      <Section id="what-if" title={t('title')} lead={t('lead')}>
        <div className="grid gap-x-8 gap-y-4 rounded-lg border border-line bg-surface p-4 lg:grid-cols-2">
          <WhatIfSliders tried={tried} reach={reach} testPace={testPace} currency={currency} onMove={move} />
          <div role="status" aria-busy={isWaiting} className="rounded-md bg-sunken px-4 py-3">
            {isWaiting ? <p className="text-muted">{t('pending')}</p> : changed}
          </div>
        </div>
        {outcome !== null && <KeepOutcome outcome={outcome} />}
        <WhatIfActions
          tried={tried}
          saved={saved}
          isFinal={isFinal}
          isBusy={isWaiting || isKeeping}
          isKeeping={isKeeping}
          onKeep={() => void keep(whatIfOf(tried, saved, testPace))}
          onMove={move}
        />
      </Section>
      <Waiting isWaiting={isWaiting}>{details}</Waiting>
    </>
  )
}

/** Figures that may not yet be those of the sliders. What is closed is left out on paper. */
function Waiting({ isWaiting, children }: { isWaiting: boolean; children: ReactNode }) {
  return (
    <div
      aria-busy={isWaiting}
      className={`space-y-8 print:[&_details:not([open])]:hidden ${isWaiting ? 'opacity-55 transition-opacity delay-150' : ''}`}
    >
      {children}
    </div>
  )
}
