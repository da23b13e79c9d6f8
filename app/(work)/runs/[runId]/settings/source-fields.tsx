'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '#app/_ui/select-field.tsx'
import { Fields } from '../../_form/run-fields.tsx'
import { CONTEXT_CHOICES, LEAD_SOURCES } from './sources.ts'

/** Which files count for what: the contextual benchmark, and whose leads decide. */
export function SourceFields({ fields }: { fields: Readonly<Record<string, string>> }) {
  const t = useTranslations('runs.settings')
  return (
    <Fields legend={t('sources')}>
      <SelectField
        name="context"
        label={t('field.context')}
        help={t('help.context')}
        defaultValue={fields.context}
        options={CONTEXT_CHOICES.map((value) => ({ value, label: t(`context.${value}`) }))}
      />
      <SelectField
        name="leadsFrom"
        label={t('field.leadsFrom')}
        help={t('help.leadsFrom')}
        defaultValue={fields.leadsFrom}
        options={LEAD_SOURCES.map((value) => ({ value, label: t(`leadsFrom.${value}`) }))}
      />
    </Fields>
  )
}
