'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { scaleOf } from '#app/_sections/verdict-scale.ts'
import { Button } from '#app/_ui/button.tsx'
import type { Format } from '#lib/locale/format'
import type { Board, OpenAd, Tab } from './board.ts'
import type { DecideAds } from './decide-buttons.tsx'
import { VerdictRow } from './verdict-row.tsx'
import { spendOf } from './verdict-tabs.tsx'

// As many rows as a browser lays out without a pause.
const AT_FIRST = 60
const MORE = 120

type ListProps = Pick<Board, 'groups' | 'savings' | 'segmentBy' | 'lastDay'> & {
  readonly tab: Tab
  readonly ads: readonly OpenAd[]
  readonly chosen: readonly OpenAd[]
  readonly onChoose: (key: string, isOn: boolean, withShift: boolean) => void
  readonly onChooseAll: (isOn: boolean) => void
  readonly decide: DecideAds | null
  readonly format: Format
}

/** The ads of a tab that wait for a decision. */
export function OpenList(list: ListProps) {
  const { groups, savings, segmentBy, tab, ads, chosen, onChoose, decide, format } = list
  const t = useTranslations('verdicts')
  const [limit, setLimit] = useState(AT_FIRST)
  const most = useMemo(() => scaleOf(groups), [groups])
  const isChosen = new Set(chosen)
  if (ads.length === 0) return <Nothing {...list} />
  return (
    <>
      <Sum tab={tab} ads={ads} format={format} />
      {decide !== null && <ChooseAll {...list} />}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {ads.slice(0, limit).map((ad) => (
          <VerdictRow
            key={ad.key}
            ad={ad}
            segmentBy={segmentBy}
            saving={savings[ad.key]}
            format={format}
            most={most}
            isChosen={isChosen.has(ad)}
            onChoose={onChoose}
            decide={decide}
          />
        ))}
      </ul>
      {ads.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + MORE)}>
          {t('row.more', { count: Math.min(MORE, ads.length - limit) })}
        </Button>
      )}
    </>
  )
}

/** What the ads of the tab come to, in a sentence. */
function Sum({ tab, ads, format }: Pick<ListProps, 'tab' | 'ads' | 'format'>) {
  const t = useTranslations('verdicts')
  const waste = ads.reduce((sum, { verdict }) => sum + verdict.expectedWaste, 0)
  return (
    <div className="max-w-[80ch]">
      <p>
        {t(`sum.${tab}`, {
          count: ads.length,
          spend: format.money(spendOf(ads)),
          waste: format.roughMoney(waste),
        })}
      </p>
      {tab === 'pause' && <p className="text-sm text-muted">{t('savingLead')}</p>}
    </div>
  )
}

function ChooseAll({ ads, chosen, onChooseAll }: Pick<ListProps, 'ads' | 'chosen' | 'onChooseAll'>) {
  const t = useTranslations('verdicts.row')
  const isAll = chosen.length === ads.length
  return (
    <label className="inline-flex min-h-11 items-center gap-3 px-3 sm:min-h-8 sm:px-4 print:hidden">
      <input
        type="checkbox"
        checked={isAll}
        ref={(box) => {
          if (box !== null) box.indeterminate = chosen.length > 0 && !isAll
        }}
        onChange={() => onChooseAll(!isAll)}
        className="size-5 accent-accent"
      />
      {t('chooseAll', { count: ads.length })}
    </label>
  )
}

/** Nothing is left to do here, and since when. */
function Nothing({ tab, lastDay, format }: Pick<ListProps, 'tab' | 'lastDay' | 'format'>) {
  const t = useTranslations('verdicts')
  return (
    <p className="rounded-lg border border-dashed border-edge bg-surface px-4 py-8 text-center">
      {t(`nothing.${tab}`, { day: lastDay === null ? t('noDay') : format.day(lastDay) })}
    </p>
  )
}
