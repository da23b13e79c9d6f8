'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#app/_ui/button.tsx'
import type { SegmentDimension } from '#lib/kernel/dimension'
import { SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'
import { createFormat } from '#lib/locale/format'

/** Which of the dimensions that the data have make a segment. */
export function SegmentBy({
  available,
  current,
  isDefault,
  onChange,
}: {
  available: readonly SegmentDimension[]
  current: readonly SegmentDimension[]
  isDefault: boolean
  onChange: (segmentBy: readonly SegmentDimension[] | null) => void
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale())
  const isChoice = available.length > 1 || available.some((dimension) => !current.includes(dimension))
  if (!isChoice) return null
  const dimensions = format.list(current.map((name) => t(`dimension.${name}`)))

  const toggle = (dimension: SegmentDimension) => {
    const isOn = current.includes(dimension)
    onChange(SEGMENT_DIMENSIONS.filter((name) => (name === dimension ? !isOn : current.includes(name))))
  }

  return (
    <fieldset className="rounded-lg border border-line bg-surface px-4 py-3 print:hidden">
      <legend className="float-start me-4 text-sm font-medium text-muted sm:leading-8">{t('segmentBy.title')}</legend>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 max-sm:clear-both">
        {available.map((dimension) => {
          const isOn = current.includes(dimension)
          return (
            <label key={dimension} className="inline-flex min-h-11 items-center gap-2 text-sm sm:min-h-8">
              <input
                type="checkbox"
                checked={isOn}
                aria-disabled={(isOn && current.length === 1) || undefined}
                onChange={() => (isOn && current.length === 1 ? undefined : toggle(dimension))}
                className="size-4 accent-accent aria-disabled:cursor-not-allowed"
              />
              {t(`dimension.${dimension}`)}
            </label>
          )
        })}
        {!isDefault && (
          <Button size="small" variant="quiet" onClick={() => onChange(null)}>
            {t('segmentBy.reset')}
          </Button>
        )}
      </div>
      <p className="clear-both text-sm text-muted">
        {current.length === 0
          ? t('segmentBy.none')
          : isDefault
            ? t('segmentBy.default', { dimensions })
            : t('segmentBy.chosen', { dimensions })}
      </p>
    </fieldset>
  )
}
