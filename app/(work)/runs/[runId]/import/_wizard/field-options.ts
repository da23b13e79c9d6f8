'use client'

import { useTranslations } from 'next-intl'
import type { OptionGroup } from '#app/_ui/select-field.tsx'
import type { Field } from '#lib/import/header/field'
import type { LeadField } from '#lib/import/leads/lead-field'
import type { FileKind } from '#lib/kernel/file-kind'

export type AnyField = Field | LeadField

type Groups = Readonly<Record<string, readonly AnyField[]>>

const AD_GROUPS: Groups = {
  time: ['date', 'week_start', 'period_start', 'period_end'],
  ad: ['campaign_id', 'campaign_name', 'adset_id', 'adset_name', 'ad_id', 'ad_name'],
  numbers: [
    'spend',
    'impressions',
    'impressions_total',
    'clicks_link',
    'clicks_all',
    'subscribers',
    'leads',
    'sales',
    'purchases',
    'revenue',
    'currency',
  ],
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
}

const LEAD_GROUPS: Groups = {
  lead: ['lead_id', 'deal_id', 'created_at', 'closed_at', 'paid_at'],
  deal: [
    'pipeline',
    'stage',
    'lifecycle_stage',
    'objection',
    'product',
    'amount',
    'amount_paid',
    'amount_net',
    'currency',
  ],
  origin: [
    'ad_id',
    'utm_content',
    'utm_campaign',
    'utm_term',
    'utm_source',
    'utm_medium',
    'source',
    'source_detail',
    'source_detail_2',
    'first_utm_content',
    'first_utm_campaign',
    'first_utm_term',
    'first_utm_source',
    'first_utm_medium',
  ],
}

/** Every field a column can mean, by what it is about. */
export function useFieldOptions(kind: FileKind): readonly OptionGroup[] {
  const t = useTranslations('import')
  return Object.entries(kind === 'leads' ? LEAD_GROUPS : AD_GROUPS).map(([group, fields]) => ({
    label: t(`columns.group.${group}`),
    options: fields.map((field) => ({ value: field, label: t(`field.${field}`) })),
  }))
}

/** Whether a name is one of the fields to choose from; another name is known and left out. */
export function isOffered(groups: readonly OptionGroup[], name: string | null): name is AnyField {
  return groups.some(({ options }) => options.some(({ value }) => value === name))
}
