'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SegmentDimension } from '#lib/kernel/dimension'
import { SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'

/** Which dimensions make a segment, wherever a view does not choose others. */
export function SegmentFields({ chosen }: { chosen: readonly SegmentDimension[] | null }) {
  const t = useTranslations('runs.settings')
  const dimension = useTranslations('analysis.dimension')
  const [current, setCurrent] = useState<readonly SegmentDimension[]>(chosen ?? [])
  const toggle = (name: SegmentDimension, isOn: boolean) =>
    setCurrent(SEGMENT_DIMENSIONS.filter((one) => (one === name ? isOn : current.includes(one))))

  return (
    <fieldset className="space-y-3 border-t border-line pt-4">
      <legend className="float-start w-full text-lg font-semibold">{t('segments')}</legend>
      <p className="clear-both text-sm text-muted">{t('segmentsHelp')}</p>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {SEGMENT_DIMENSIONS.map((name) => (
          <label key={name} className="inline-flex min-h-11 items-center gap-2 sm:min-h-8">
            <input
              type="checkbox"
              checked={current.includes(name)}
              onChange={(event) => toggle(name, event.target.checked)}
              className="size-4 accent-accent"
            />
            {dimension(name)}
          </label>
        ))}
      </div>
      <input type="hidden" name="segmentBy" value={current.join(',')} />
    </fieldset>
  )
}
