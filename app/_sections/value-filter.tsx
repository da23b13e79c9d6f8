'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue, useId, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { CONTROL, FIELD, FIELD_LABEL } from '#app/_ui/field-style.ts'
import { comparable } from '#lib/kernel/comparable'
import type { Dimension } from '#lib/kernel/dimension'
import { createFormat } from '#lib/locale/format'
import { DimensionText, useDimensionValue } from './dimension-value.tsx'

const LONG_LIST = 10
const MOST_SHOWN = 200

/** Any of these values. A long list can be searched. */
export function ValueFilter({
  dimension,
  values,
  chosen,
  onChange,
}: {
  dimension: Dimension
  values: readonly string[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale())
  const write = useDimensionValue()
  const searchId = useId()
  const [search, setSearch] = useState('')
  const sought = comparable(useDeferredValue(search))

  const options = [...new Set([...values, ...chosen])]
    .map((value) => ({ value, text: write(dimension, value), isChosen: chosen.includes(value) }))
    .sort((left, right) => format.compare(left.text, right.text))
  const found = options.filter(({ value, text }) => comparable(`${value} ${text}`).includes(sought))
  const shown = found.slice(0, MOST_SHOWN)

  const toggle = (value: string, isChosen: boolean) =>
    onChange(isChosen ? chosen.filter((other) => other !== value) : [...chosen, value])

  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">{t(`dimension.${dimension}`)}</legend>
      {options.length > LONG_LIST && (
        <div className={`${FIELD} max-w-96`}>
          <label htmlFor={searchId} className={FIELD_LABEL}>
            {t('filter.search', { count: options.length })}
          </label>
          <input
            id={searchId}
            type="search"
            dir="auto"
            autoComplete="off"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className={CONTROL}
          />
        </div>
      )}
      <ul className="grid max-h-72 grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))] gap-x-4 overflow-y-auto">
        {shown.map(({ value, text, isChosen }) => (
          <li key={value}>
            <label className="flex min-h-11 items-start gap-2 rounded-sm px-1 py-2.5 text-sm hover:bg-sunken sm:min-h-8 sm:py-1.5">
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() => toggle(value, isChosen)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0 wrap-anywhere">
                <DimensionText dimension={dimension} text={text} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-muted empty:hidden">
        {found.length === 0 && t('filter.noneFound')}
        {found.length > shown.length && t('filter.moreFound', { count: found.length - shown.length })}
      </p>
      {chosen.length > 0 && (
        <Button size="small" variant="quiet" className="self-start" onClick={() => onChange([])}>
          {t('filter.clear')}
        </Button>
      )}
    </fieldset>
  )
}
