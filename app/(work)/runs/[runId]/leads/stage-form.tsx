'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useMayWrite } from '#app/_client/may-write.tsx'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { LeadOutcome } from '#lib/kernel/lead-outcome'
import { stageKey } from '#lib/kernel/stage-key'
import type { StageCount } from '#lib/metrics/describe-leads'
import { StageList } from './stage-list.tsx'
import { StageMeanings } from './stage-meanings.tsx'

type Stages = { runId: string; stages: readonly StageCount[] }

/** What each stage of the CRM means; who may write says otherwise. */
export function Stages({ runId, stages }: Stages) {
  return useMayWrite() ? <StageForm runId={runId} stages={stages} /> : <StageMeanings stages={stages} />
}

/** What the names suggest holds until somebody says otherwise. */
function StageForm({ runId, stages }: Stages) {
  const t = useTranslations('leads')
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlyMap<string, LeadOutcome>>(new Map())
  const [work, setWork] = useState<'saving' | 'saved' | null>(null)
  const [isCounting, startCounting] = useTransition()
  const [failure, setFailure] = useState<Failure | null>(null)
  const isOpen = stages.some(({ stated }) => stated === null)
  const isStated = stages.some(({ stated }) => stated !== null)
  const isChanged = stages.some((own) => {
    const outcome = chosen.get(stageKey(own))
    return outcome !== undefined && outcome !== (own.stated ?? own.suggested)
  })

  async function save(outcomeOf: (own: StageCount) => LeadOutcome | null) {
    if (work === 'saving') return
    setWork('saving')
    setFailure(null)
    const said = stages.map((own) => ({
      platform: own.platform,
      pipeline: own.pipeline,
      stage: own.stage,
      outcome: outcomeOf(own),
    }))
    const answer = await request('PATCH', `/api/v1/runs/${runId}/lead-stages`, { stages: said })
    setWork(answer.ok ? 'saved' : null)
    if (!answer.ok) return setFailure(answer)
    startCounting(() => {
      setChosen(new Map())
      router.refresh()
    })
  }

  return (
    <Section id="stages" title={t('stages.title')} lead={`${t('stages.lead')} ${t('stages.forAll')}`}>
      <StageList
        stages={stages}
        chosen={chosen}
        onChoose={(own, outcome) => {
          setWork(null)
          setChosen(new Map(chosen).set(stageKey(own), outcome))
        }}
      />
      {failure !== null && (
        <Notice tone="error" role="alert" title={t('notSaved')}>
          <RefusalText reason={failure.reason} />
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {(isOpen || isChanged) && (
          <Button
            variant="primary"
            aria-disabled={work === 'saving'}
            onClick={() => save((own) => chosen.get(stageKey(own)) ?? own.stated ?? own.suggested)}
          >
            {t(isChanged ? 'stages.save' : 'stages.confirm')}
          </Button>
        )}
        {isStated && (
          <Button aria-disabled={work === 'saving'} onClick={() => save(() => null)}>
            {t('stages.reset')}
          </Button>
        )}
        <p role="status" className="text-muted">
          {work !== null && t(`stages.${isCounting ? 'saving' : work}`)}
        </p>
      </div>
    </Section>
  )
}
