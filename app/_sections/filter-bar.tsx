'use client'

import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { unfiltered } from '#app/_client/unfiltered.ts'
import { Button } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import type { Question } from '#lib/analysis/question'
import type { Span } from '#lib/kernel/day'
import type { Dimension } from '#lib/kernel/dimension'
import { DIMENSIONS } from '#lib/kernel/dimension'
import { createFormat } from '#lib/locale/format'
import { FilterChips } from './filter-chips.tsx'
import { ValueFilter } from './value-filter.tsx'

/** Fields for days are large: they come when they are asked for. */
const PeriodFilter = dynamic(() => import('./period-filter.tsx').then(({ PeriodFilter }) => PeriodFilter), {
  ssr: false,
})

/** A page has one bar. */
const PANEL = 'filter-panel'

export type FilterValues = Readonly<Partial<Record<Dimension, readonly string[]>>>

/** Days and values of every dimension that can be told apart; one opens below the row at a time. */
export function FilterBar({
  values,
  dataPeriod,
  question,
  onAsk,
}: {
  values: FilterValues
  dataPeriod: Span | null
  question: Question
  onAsk: (question: Question) => void
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale())
  const [open, setOpen] = useState<Dimension | 'period' | null>(null)
  const [isUnfolded, setUnfolded] = useState(false)
  const row = useRef<HTMLDivElement>(null)
  const dimensions = DIMENSIONS.filter((name) => (values[name]?.length ?? 0) > 1 || question.filter[name] !== undefined)
  const active = dimensions.filter((name) => question.filter[name] !== undefined).length + (question.period ? 1 : 0)

  const toggle = (name: Dimension | 'period') => setOpen(open === name ? null : name)
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || open === null) return
    setOpen(null)
    row.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
  }
  const tab = (name: Dimension | 'period', label: string, chosen: string | null) => (
    <button
      key={name}
      type="button"
      aria-expanded={open === name}
      aria-controls={PANEL}
      onClick={() => toggle(name)}
      className={`inline-flex min-h-11 items-center gap-1.5 rounded-md border px-3 py-1 text-sm sm:min-h-8 ${chosen === null ? 'border-edge bg-surface hover:border-ink hover:bg-sunken' : 'border-accent bg-accent-soft font-medium'} ${open === name ? 'border-ink! shadow-[inset_0_0_0_1px_var(--color-ink)]' : ''}`}
    >
      {label}
      {chosen !== null && <span>({chosen})</span>}
      <Icon name="down" className={`size-3 text-muted ${open === name ? 'rotate-180' : ''}`} />
    </button>
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its own buttons opened
    <div className="space-y-3 print:hidden" onKeyDown={closeOnEscape}>
      <div ref={row} className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          className="sm:hidden"
          aria-expanded={isUnfolded}
          onClick={() => {
            setUnfolded(!isUnfolded)
            setOpen(null)
          }}
        >
          {t('filter.title')}
          {active > 0 && ` (${format.count(active)})`}
          <Icon name={isUnfolded ? 'up' : 'down'} className="size-3" />
        </Button>
        <span className="text-sm font-medium text-muted max-sm:hidden">{t('filter.title')}</span>
        <div className={`flex flex-wrap gap-2 max-sm:order-last max-sm:w-full ${isUnfolded ? '' : 'max-sm:hidden'}`}>
          {tab('period', t('filter.period'), question.period && format.dayRange(question.period))}
          {dimensions.map((name) => {
            const chosen = question.filter[name]
            return tab(name, t(`dimension.${name}`), chosen ? format.count(chosen.length) : null)
          })}
        </div>
        {active > 0 && (
          <Button size="small" variant="quiet" onClick={() => onAsk(unfiltered(question))}>
            {t('filter.reset')}
          </Button>
        )}
      </div>
      <div id={PANEL} hidden={open === null} className="rounded-lg border border-edge bg-surface p-4">
        {open === 'period' && (
          <PeriodFilter
            period={question.period}
            dataPeriod={dataPeriod}
            onChange={(period) => onAsk({ ...question, period })}
          />
        )}
        {open !== null && open !== 'period' && (
          <ValueFilter
            key={open}
            dimension={open}
            values={values[open] ?? []}
            chosen={question.filter[open] ?? []}
            onChange={(chosen) => onAsk({ ...question, filter: withValues(question, open, chosen) })}
          />
        )}
      </div>
      <FilterChips question={question} onAsk={onAsk} />
    </div>
  )
}

function withValues(question: Question, dimension: Dimension, chosen: readonly string[]): Question['filter'] {
  const { [dimension]: _, ...others } = question.filter
  return chosen.length === 0 ? others : { ...others, [dimension]: chosen }
}
