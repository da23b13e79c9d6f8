'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { AdRow } from '#app/_server/load-names.ts'
import { CONTROL, FIELD, FIELD_LABEL } from '#app/_ui/field-style.ts'
import { SelectField } from '#app/_ui/select-field.tsx'
import type { Labelled } from '#lib/kernel/labelled'
import { LABELLED, lacks } from '#lib/kernel/labelled'

/** Which ads are listed: all or those that lack something, and those that a text is found in. */
export function AdsFilter({
  ads,
  missing,
  onMissing,
  search,
  onSearch,
}: {
  ads: readonly AdRow[]
  missing: Labelled | ''
  onMissing: (missing: Labelled | '') => void
  search: string
  onSearch: (search: string) => void
}) {
  const t = useTranslations('names.ads')
  const id = useId()
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:max-w-3xl">
      <SelectField
        label={t('show')}
        value={missing}
        onChange={(value) => onMissing(value as Labelled | '')}
        options={[
          { value: '', label: t('all', { count: ads.length }) },
          ...LABELLED.map((field) => ({
            value: field,
            label: t(`without.${field}`, { count: ads.filter((ad) => lacks(ad, field)).length }),
          })),
        ]}
      />
      <div className={FIELD}>
        <label htmlFor={id} className={FIELD_LABEL}>
          {t('search')}
        </label>
        <input
          id={id}
          type="search"
          dir="auto"
          autoComplete="off"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          className={CONTROL}
        />
      </div>
    </div>
  )
}
