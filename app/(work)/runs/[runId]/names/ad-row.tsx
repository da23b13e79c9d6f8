'use client'

import { useTranslations } from 'next-intl'
import { memo, useRef } from 'react'
import { DimensionText, useDimensionValue } from '#app/_sections/dimension-value.tsx'
import { LongName } from '#app/_sections/long-name.tsx'
import type { AdRow as Ad } from '#app/_server/load-names.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Cell } from '#app/_ui/table.tsx'
import type { Labelled } from '#lib/kernel/labelled'
import { LABELLED } from '#lib/kernel/labelled'
import { titleOf } from '#lib/metrics/tally'

/** One ad: its names as the files have them, and each value with where it comes from. */
export const AdRow = memo(function AdRow({
  ad,
  isChosen,
  onToggle,
}: {
  ad: Ad
  isChosen: boolean
  onToggle: (key: string, isOn: boolean, withShift: boolean) => void
}) {
  const t = useTranslations('names')
  const withShift = useRef(false)
  const name = titleOf(ad)
  const isNamed = ad.adName !== null || ad.adId !== null
  const above = [...(isNamed ? [ad.campaignName, ad.adSetName] : []), ad.utmContent].filter((text) => text !== null)

  return (
    <tr className={isChosen ? '[&>*]:bg-accent-soft' : ''}>
      <Cell className="w-10">
        <label className="-m-2 flex min-h-6 items-center p-2">
          <span className="sr-only">{t('ads.choose', { name })}</span>
          <input
            type="checkbox"
            checked={isChosen}
            onPointerDown={(event) => {
              withShift.current = event.shiftKey
            }}
            onKeyDown={(event) => {
              withShift.current = event.shiftKey
            }}
            onChange={() => onToggle(ad.key, !isChosen, withShift.current)}
            className="size-4 accent-accent"
          />
        </label>
      </Cell>
      <th
        scope="row"
        className="min-w-40 border-b border-line px-3 py-2 text-start align-top font-medium in-[tr:last-child]:border-b-0"
      >
        <LongName text={name}>
          <BidiText>{name}</BidiText>
        </LongName>
        {above.length > 0 && (
          <span className="line-clamp-3 text-xs font-normal text-muted wrap-anywhere">
            {above.map((text, index) => (
              <span key={text}>
                {index > 0 && ' · '}
                <BidiText>{text}</BidiText>
              </span>
            ))}
          </span>
        )}
      </th>
      {LABELLED.map((field) => (
        <Cell key={field} className="min-w-32">
          <Value ad={ad} field={field} />
        </Cell>
      ))}
    </tr>
  )
})

/** A value with where it comes from. Where no segment is named, what the names say of people makes it. */
function Value({ ad, field }: { ad: Ad; field: Labelled }) {
  const t = useTranslations('names')
  const write = useDimensionValue()
  const [value, origin] = [ad[field], ad.origins[field]]
  if (value === null && field === 'segment' && ad.audience.length > 0) {
    return ad.audience.map(([dimension, own], index) => (
      <span key={dimension}>
        {index > 0 && <span className="text-muted"> · </span>}
        <DimensionText dimension={dimension} text={write(dimension, own)} />
      </span>
    ))
  }
  return (
    <>
      {value === null ? (
        <span className="text-muted">{t('notRead')}</span>
      ) : (
        <LongName text={value}>
          <BidiText>{value}</BidiText>
        </LongName>
      )}
      {origin !== 'none' && <span className="block text-xs text-muted">{t(`origin.${origin}`)}</span>}
    </>
  )
}
