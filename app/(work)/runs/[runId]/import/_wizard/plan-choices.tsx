'use client'

import { useTranslations } from 'next-intl'
import { Select } from '#app/_ui/select-field.tsx'
import { PLATFORMS, platformOf } from '#lib/import/header/platforms'
import type { Plan } from '#lib/import/plan'
import type { Correcting } from './use-corrections.ts'

/** Whose export it is. What was said of the columns of an ad platform does not hold for a CRM. */
export function PlatformChoice({ plan, correcting }: { plan: Plan; correcting: Correcting }) {
  const t = useTranslations('import')
  const { wanted, correct, replace } = correcting
  const chosen = wanted.platform ?? plan.platform
  const { sheet } = wanted
  const choose = (platform: string) =>
    platformOf(platform).kind === platformOf(chosen).kind
      ? correct({ platform })
      : replace({ ...(sheet !== undefined && { sheet }), platform })
  return (
    <Select
      label={t('plan.platform')}
      value={chosen}
      onChange={choose}
      options={(['ads', 'crm'] as const).map((kind) => ({
        label: t(`plan.platforms.${kind}`),
        options: PLATFORMS.filter((platform) => platform.kind === kind).map(({ id }) => ({
          value: id,
          label: t(`platform.${id}`),
        })),
      }))}
    />
  )
}

/** Which sheet of a workbook is read; what was said of the columns of another does not hold for it. */
export function SheetChoice({ plan, correcting }: { plan: Plan; correcting: Correcting }) {
  const t = useTranslations('import.plan')
  const sheet = correcting.wanted.sheet ?? plan.sheet ?? ''
  return (
    <div className="space-y-1">
      <Select
        label={t('sheet')}
        value={sheet}
        onChange={(chosen) => correcting.replace({ sheet: chosen })}
        options={plan.sheets.map((name) => ({ value: name, label: name }))}
      />
      <p className="text-sm font-normal text-muted">
        {t('sheetOf', { number: plan.sheets.indexOf(sheet) + 1, count: plan.sheets.length })}
      </p>
    </div>
  )
}
