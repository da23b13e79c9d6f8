'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import { ChoiceField } from '#app/_ui/choice-field.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'

const CHOICES = ['usual', 'crm', 'platform'] as const
type Choice = (typeof CHOICES)[number]

/** Whose leads and sales the answers go by; saved as soon as it is chosen. */
export function LeadsFrom({
  runId,
  version,
  chosen,
  deciding,
}: {
  runId: string
  version: number
  chosen: Choice
  /** `none`: the CRM's leads join no ad, and no platform counts any. */
  deciding: 'platform' | 'crm' | 'none'
}) {
  const t = useTranslations('leads')
  const settings = useTranslations('runs.settings')
  const router = useRouter()
  const [value, setValue] = useState<string>(chosen)
  const [latest, setLatest] = useState(version)
  const [isSaving, setSaving] = useState(false)
  const [isCounting, startCounting] = useTransition()
  const [failure, setFailure] = useState<Failure | null>(null)

  async function choose(next: string) {
    if (isSaving || next === value) return
    setValue(next)
    setSaving(true)
    setFailure(null)
    const leadsFrom = next === 'usual' ? null : next
    const body = { leadsFrom, version: latest }
    const answer = await request<{ version: number }>('PATCH', `/api/v1/runs/${runId}`, body)
    setSaving(false)
    if (answer.ok) setLatest(answer.value.version)
    else {
      setValue(chosen)
      setFailure(answer)
    }
    startCounting(() => router.refresh())
  }

  return (
    <Section id="from" title={t('from.title')} lead={settings('help.leadsFrom')}>
      <ChoiceField
        label={<span className="sr-only">{t('from.title')}</span>}
        value={value}
        onChange={choose}
        options={CHOICES.map((choice) => ({
          value: choice,
          label: settings(`leadsFrom.${choice}`),
          help: choice === 'usual' ? t(`from.now.${deciding}`) : undefined,
        }))}
      />
      <p role="status" className="text-sm text-muted">
        {(isSaving || isCounting) && t('from.saving')}
      </p>
      {failure !== null && (
        <Notice tone="error" role="alert" title={t('notSaved')}>
          <RefusalText reason={failure.reason} />
        </Notice>
      )}
    </Section>
  )
}
