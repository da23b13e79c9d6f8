'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { ImportView } from '#app/_server/load-import.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { AtWork } from './at-work.tsx'
import { NotImported } from './not-imported.tsx'
import { PlanView } from './plan-view.tsx'
import { ResultView } from './result-view.tsx'
import type { RunFrame } from './run-frame.ts'
import type { Step } from './steps.tsx'
import { Steps } from './steps.tsx'
import { useCorrections } from './use-corrections.ts'
import { useImport } from './use-import.ts'
import { useRunDates } from './use-run-dates.ts'

/** The page of one import, from reading the file to its result. */
export function ImportStage({ run, initial }: { run: RunFrame; initial: ImportView }) {
  const t = useTranslations('import')
  const work = useImport(initial)
  const view = useLastRead(work.view)
  const correcting = useCorrections(view, work.correct)
  const dates = useRunDates(run)
  const stage = stageOf(view)
  const heading = useFocusOnChange(stage, view.state)

  return (
    <div className="space-y-5">
      <Steps current={STEP_OF[stage]} />
      <p aria-live="polite" className="sr-only">
        {stage === 'plan' ? t(work.view.state === 'reading' ? 'reading.again' : 'plan.ready') : t(`${stage}.title`)}
      </p>
      {work.disconnected && <Notice tone="warning">{t('connection')}</Notice>}
      {work.failure?.reason?.key === 'confirmedBefore' && stage !== 'plan' && (
        <Notice tone="info">
          <RefusalText reason={work.failure.reason} />
        </Notice>
      )}
      {(stage === 'reading' || stage === 'saving') && (
        <AtWork view={view} stage={stage} heading={heading} work={work} />
      )}
      {stage === 'plan' && (
        <PlanView view={view} run={run} heading={heading} work={work} correcting={correcting} dates={dates} />
      )}
      {stage === 'result' && <ResultView view={view} run={run} heading={heading} dates={dates} />}
      {(stage === 'refused' || stage === 'failed' || stage === 'reverted') && (
        <NotImported
          view={view}
          stage={stage}
          run={run}
          heading={heading}
          undo={stage === 'refused' ? correcting.undo : null}
          rerun={stage === 'failed' ? work.rerun : null}
        />
      )}
    </div>
  )
}

const STEP_OF = {
  reading: 'check',
  plan: 'check',
  refused: 'check',
  failed: 'check',
  saving: 'result',
  result: 'result',
  reverted: 'result',
} as const satisfies Record<string, Step>

function stageOf(view: ImportView): keyof typeof STEP_OF {
  if (view.survey && (view.state === 'ready' || view.state === 'reading')) return 'plan'
  if (view.state === 'ready') return 'reading'
  return view.state === 'saved' ? 'result' : view.state
}

/** While a correction has the file read once more, the plan of before stays in sight. */
function useLastRead(view: ImportView): ImportView {
  const last = useRef<ImportView | null>(null)
  useEffect(() => {
    last.current = view.survey ? view : last.current
  }, [view])
  return view.state === 'reading' && !view.survey && last.current ? { ...last.current, state: 'reading' } : view
}

/**
 * The heading that takes the focus when what the page shows has become another thing, or when what had the focus went
 * away with the answer to it.
 */
function useFocusOnChange(stage: string, state: ImportView['state']) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef({ stage, state })
  useEffect(() => {
    if (before.current.stage !== stage) heading.current?.focus()
    else if (before.current.state !== state && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true })
    }
    before.current = { stage, state }
  }, [stage, state])
  return heading
}
