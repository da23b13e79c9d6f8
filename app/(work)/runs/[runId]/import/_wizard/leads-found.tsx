'use client'

import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Stat } from '#app/_ui/stat.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { JoinedLeads, LeadsSurvey } from '#lib/import/leads/leads-survey'
import { createFormat } from '#lib/locale/format'

/**
 * What a CRM's export holds: how many leads join an ad, and what their stages count as. `adsWaiting`: files of ads that the run
 * does not hold yet.
 */
export function LeadsFound({ leads, adsWaiting }: { leads: LeadsSurvey; adsWaiting: readonly string[] }) {
  const t = useTranslations('import.leads')
  return (
    <Section id="leads" title={t('title')} lead={t('stagesNote')}>
      {leads.joined && <Joined joined={leads.joined} adsWaiting={adsWaiting} />}
      <Stages stages={leads.stages} />
    </Section>
  )
}

function Joined({
  joined: { attributed, unattributed },
  adsWaiting,
}: {
  joined: JoinedLeads
  adsWaiting: readonly string[]
}) {
  const t = useTranslations('import.leads')
  const format = createFormat(useLocale())
  const reasons = Object.entries(unattributed).filter(([, count]) => count > 0)
  return (
    <>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Stat label={t('attributed')}>{format.count(attributed)}</Stat>
        {reasons.map(([reason, count]) => (
          <Stat key={reason} label={t(`unattributed.${reason}`)}>
            {format.count(count)}
          </Stat>
        ))}
      </dl>
      {reasons.length > 0 && <p className="text-sm text-muted">{t('unattributedNote')}</p>}
      {unattributed.unknownAd > 0 && adsWaiting.length > 0 && (
        <p className="text-sm break-words">{t('adsWaiting', { files: format.files(adsWaiting) })}</p>
      )}
    </>
  )
}

function Stages({ stages }: { stages: LeadsSurvey['stages'] }) {
  const t = useTranslations('import.leads')
  const format = createFormat(useLocale())
  if (stages.length === 0) return null
  return (
    <Table label={t('stages')}>
      <thead>
        <tr>
          <ColumnHead>{t('stage')}</ColumnHead>
          <ColumnHead numeric>{t('count')}</ColumnHead>
          <ColumnHead>{t('outcome')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ pipeline, stage, count, suggested }) => (
          <tr key={`${pipeline} ${stage}`}>
            <RowHead>
              {stage === '' ? t('noStage') : <BidiText>{stage}</BidiText>}
              {pipeline !== null && (
                <span className="block text-xs font-normal text-muted">
                  <BidiText>{pipeline}</BidiText>
                </span>
              )}
            </RowHead>
            <Cell numeric>{format.count(count)}</Cell>
            <Cell>{t(`outcomes.${suggested}`)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
