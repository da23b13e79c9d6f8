'use client'

import { useTranslations } from 'next-intl'
import { memo, useRef } from 'react'
import { judgedEvents } from '#app/_sections/group-evidence.ts'
import { VerdictCost } from '#app/_sections/verdict-cost.tsx'
import { VerdictNotes } from '#app/_sections/verdict-notes.tsx'
import { useVerdictReason } from '#app/_sections/verdict-reason.ts'
import { VerdictWord } from '#app/_sections/verdict-word.tsx'
import type { Dimension } from '#lib/kernel/dimension'
import { isolateName } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import { AdName } from './ad-name.tsx'
import type { OpenAd } from './board.ts'
import { tabOf } from './board.ts'
import type { DecideAds } from './decide-buttons.tsx'
import { DecideButtons } from './decide-buttons.tsx'
import { ROW } from './use-row-keys.ts'

type RowProps = {
  readonly ad: OpenAd
  readonly segmentBy: readonly Dimension[]
  /** Currency units a day; undefined where the ad does not spend now. */
  readonly saving: number | undefined
  readonly format: Format
  /** The cost at the end of the bars' scale. */
  readonly most: number
  readonly isChosen: boolean
  readonly onChoose: (key: string, isOn: boolean, withShift: boolean) => void
  /** Null for those who may only look. */
  readonly decide: DecideAds | null
}

/** One ad: which it is, what to do and why, what it costs and what pausing saves, and the buttons. */
export const VerdictRow = memo(function VerdictRow(row: RowProps) {
  const { ad, segmentBy, saving, format, most, isChosen, decide } = row
  const t = useTranslations('verdicts.row')
  const reason = useVerdictReason(format)
  const { verdict, cost } = ad
  return (
    <li
      {...{ [ROW]: ad.key }}
      className={`grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 px-3 py-3 break-inside-avoid has-[:focus-visible]:shadow-[inset_3px_0_0_var(--color-accent)] sm:px-4 md:grid-cols-[auto_minmax(0,2fr)_minmax(0,3fr)] lg:grid-cols-[auto_minmax(0,15rem)_minmax(0,1fr)_14rem] rtl:has-[:focus-visible]:shadow-[inset_-3px_0_0_var(--color-accent)] ${isChosen ? 'bg-accent-soft' : ''}`}
    >
      <div className="md:row-span-2">{decide !== null && <Choice {...row} />}</div>
      <AdName ad={ad} segmentBy={segmentBy} />
      <div className="min-w-0 space-y-1 text-sm max-md:col-start-2 md:col-start-3">
        {tabOf(verdict.outcome) === 'rest' && (
          <p>
            <VerdictWord outcome={verdict.outcome} />
          </p>
        )}
        <p>{reason(verdict)}</p>
        <p className="text-muted">
          <Evidence ad={ad} />
        </p>
        <VerdictNotes group={ad} grouping="ad" verdict={verdict} format={format} />
      </div>
      <div className="min-w-0 text-sm max-lg:col-start-2 md:max-lg:row-start-2 lg:col-start-4 lg:row-span-2">
        {cost === null ? (
          <p className="text-muted">{t('notEnough')}</p>
        ) : (
          <VerdictCost cost={cost} verdict={verdict} format={format} most={most} />
        )}
        <Saving ad={ad} saving={saving} format={format} />
      </div>
      {decide !== null && (
        <div className="col-start-2 flex flex-wrap items-center gap-2 md:col-start-3 self-start print:hidden">
          <DecideButtons ads={[ad]} {...decide} />
        </div>
      )}
    </li>
  )
})

function Choice({ ad, isChosen, onChoose }: Pick<RowProps, 'ad' | 'isChosen' | 'onChoose'>) {
  const t = useTranslations('verdicts.row')
  const withShift = useRef(false)
  const note = (event: { shiftKey: boolean }) => {
    withShift.current = event.shiftKey
  }
  return (
    <label className="-m-2 flex min-h-6 p-2 pt-3 print:hidden">
      <span className="sr-only">{t('choose', { name: isolateName(ad.label) })}</span>
      <input
        type="checkbox"
        checked={isChosen}
        onPointerDown={note}
        onKeyDown={note}
        onChange={() => onChoose(ad.key, !isChosen, withShift.current)}
        className="size-5 accent-accent"
      />
    </label>
  )
}

/** How much the verdict rests on: events of the stage judged, and clicks. */
function Evidence({ ad }: { ad: OpenAd }) {
  const t = useTranslations('verdicts.row')
  const { verdict, totals } = ad
  const clicks = t('clicks', { count: Math.round(totals.clicks ?? 0) })
  if (verdict.stage === 'click') return t('evidenceClicks', { clicks })
  const count = Math.round(10 * judgedEvents(ad)) / 10
  return t('evidence', { events: t(`events.${verdict.stage}`, { count }), clicks })
}

/** What was spent, and of an ad to be paused what that saves. */
function Saving({ ad: { verdict, totals }, saving, format }: Pick<RowProps, 'ad' | 'saving' | 'format'>) {
  const t = useTranslations('verdicts.row')
  const spent = useTranslations('analysis.verdict')
  return (
    <>
      {totals.spend !== null && (
        <p className="pt-1 text-muted">{spent('spent', { spend: format.money(totals.spend) })}</p>
      )}
      {verdict.outcome === 'pause' && (
        <p className={saving === undefined ? 'text-muted' : 'font-medium'}>
          {saving === undefined ? t('idle') : t('saving', { saving: format.roughMoney(saving) })}
        </p>
      )}
    </>
  )
}
