'use client'

import { useTranslations } from 'next-intl'
import type { OptionGroup } from '#app/_ui/select-field.tsx'
import type { Field } from '#lib/import/field'

const GROUPS: Readonly<Record<string, readonly Field[]>> = {
  time: ['date', 'period_start', 'period_end'],
  ad: ['campaign_id', 'campaign_name', 'adset_id', 'adset_name', 'ad_id', 'ad_name'],
  audience: ['creative', 'pain_point', 'segment', 'interest', 'age', 'gender'],
  place: [
    'geo_country',
    'geo_region',
    'geo_city',
    'placement',
    'publisher_platform',
    'network',
    'device',
    'keyword',
    'keyword_id',
    'search_query',
  ],
  numbers: [
    'impressions',
    'impressions_total',
    'clicks_link',
    'clicks_all',
    'subscribers',
    'leads',
    'sales',
    'purchases',
    'spend',
    'revenue',
    'currency',
  ],
}

/** Every field a column can mean, by what it is about. */
export function useFieldOptions(): readonly OptionGroup[] {
  const t = useTranslations('import')
  return Object.entries(GROUPS).map(([group, fields]) => ({
    label: t(`columns.group.${group}`),
    options: fields.map((field) => ({ value: field, label: t(`field.${field}`) })),
  }))
}
