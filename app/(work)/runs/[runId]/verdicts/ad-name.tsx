'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { NamedGroup } from '#app/_client/analysis-part.ts'
import { CreativePicture } from '#app/_sections/creative-pictures.tsx'
import { DimensionText, useDimensionValue } from '#app/_sections/dimension-value.tsx'
import { LongName } from '#app/_sections/long-name.tsx'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import type { Dimension } from '#lib/kernel/dimension'

/** An ad by its picture and name, with its segment and its pain point. */
export function AdName({ ad, segmentBy }: { ad: NamedGroup; segmentBy: readonly Dimension[] }) {
  const t = useTranslations('verdicts.row')
  const write = useDimensionValue()
  const segment = segmentBy.flatMap((dimension) => {
    const value = ad.dimensions[dimension]
    return value ? [{ dimension, text: write(dimension, value) }] : []
  })
  const { painPoint } = ad.dimensions
  return (
    <div className="flex min-w-0 items-start gap-2 lg:row-span-2">
      <CreativePicture creative={ad.dimensions.creative} />
      <div className="min-w-0">
        <p className="font-medium">
          <LongName text={ad.label}>
            <BidiText>{ad.label}</BidiText>
          </LongName>
        </p>
        <dl className="text-sm text-muted wrap-anywhere [&_dd]:inline [&_dt]:inline [&_dt]:after:content-[':_']">
          {segment.length > 0 && (
            <div>
              <dt>{t('segment')}</dt>
              <dd>
                {segment.map(({ dimension, text }, index) => (
                  <Fragment key={dimension}>
                    {index > 0 && ' · '}
                    <DimensionText dimension={dimension} text={text} />
                  </Fragment>
                ))}
              </dd>
            </div>
          )}
          {painPoint && (
            <div>
              <dt>{t('painPoint')}</dt>
              <dd>
                <BidiText>{painPoint}</BidiText>
              </dd>
            </div>
          )}
        </dl>
      </div>
    </div>
  )
}
