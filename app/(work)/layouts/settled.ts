'use client'

import { useTranslations } from 'next-intl'
import type { Layout } from '#lib/import/header/layout'
import { keysOf } from '#lib/import/header/layout'
import { isolateName } from '#lib/locale/bidi'

/** What a layout settles, in sentences: the platform, each column, each result. */
export function useSettled(layout: Layout): string[] {
  const t = useTranslations('import')
  const headers = new Map(keysOf(layout.headers).map((key, index) => [key, layout.headers[index] || key]))
  const header = (key: string) => isolateName(headers.get(key) ?? key)
  return [
    ...(layout.platform === undefined ? [] : [t(`platform.${layout.platform}`)]),
    ...Object.entries(layout.fields ?? {}).map(([key, field]) =>
      t('layouts.field', {
        header: header(key),
        field: t(field === null ? 'columns.leaveOut' : `field.${field}`),
      }),
    ),
    ...Object.entries(layout.days ?? {}).map(([key, order]) =>
      t('layouts.day', { header: header(key), order: t(`columns.day.${order}`) }),
    ),
    ...Object.entries(layout.decimals ?? {}).map(([key, mark]) =>
      t('layouts.decimal', {
        header: header(key),
        mark: t(mark === ',' ? 'columns.decimal.comma' : 'columns.decimal.point'),
      }),
    ),
    ...Object.entries(layout.micros ?? {}).map(([key, isMicros]) =>
      t('layouts.scale', {
        header: header(key),
        scale: t(isMicros ? 'columns.scale.micros' : 'columns.scale.units'),
      }),
    ),
    ...Object.entries(layout.resultTypes ?? {}).map(([type, field]) =>
      t('layouts.result', {
        type: isolateName(type),
        field: t(field === null ? 'results.notCounted' : `field.${field}`),
      }),
    ),
  ]
}
