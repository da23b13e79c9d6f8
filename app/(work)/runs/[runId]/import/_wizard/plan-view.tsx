'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { ImportView } from '#app/_server/load-import.ts'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { WorkProgress } from './at-work.tsx'
import type { Winner } from './conflict-choice.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { CountedResults } from './counted-results.tsx'
import { currencyOf } from './file-currency.ts'
import { LeadsFound } from './leads-found.tsx'
import { Columns, Mapping } from './mapping.tsx'
import { OutsideNotice } from './outside-notice.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { PlanSums } from './plan-sums.tsx'
import { ProblemList } from './problem-list.tsx'
import { ProofView } from './proof-view.tsx'
import { Questions } from './questions.tsx'
import { RememberedNotice } from './remembered-notice.tsx'
import { RenamedNotice } from './renamed-notice.tsx'
import type { RunFrame } from './run-frame.ts'
import type { Correcting } from './use-corrections.ts'
import type { useImport } from './use-import.ts'
import type { useRunDates } from './use-run-dates.ts'

/** What was recognised, to be looked at, corrected and confirmed. What blocks comes first. */
export function PlanView({
  view,
  run,
  heading,
  work,
  correcting,
  dates,
}: {
  view: ImportView
  run: RunFrame
  heading: RefObject<HTMLHeadingElement | null>
  work: ReturnType<typeof useImport>
  correcting: Correcting
  dates: ReturnType<typeof useRunDates>
}) {
  const t = useTranslations('import')
  const [winner, setWinner] = useState<Winner | null>(null)
  const { survey } = view
  const asksMapping = survey?.questions.some(({ kind }) => kind === 'mapping') ?? false
  // Once told, the columns stay where they were told.
  const [mapsFirst, setMapsFirst] = useState(asksMapping)
  if (asksMapping && !mapsFirst) setMapsFirst(true)
  if (!survey) return null
  const { wanted, correct } = correcting
  const currency = currencyOf(survey, run.currency)
  const asksDay = survey.questions.some(({ kind }) => kind === 'day-column')
  const others = survey.problems.filter(
    ({ code }) => !TOLD_ABOVE.includes(code) && !(asksDay && OF_ONE_DAY.includes(code)),
  )

  return (
    <div className="space-y-8">
      <div className="space-y-4">
        <h2 id="stage" ref={heading} tabIndex={-1} className="text-lg font-semibold">
          {t('plan.title')}
        </h2>
        <PlanFacts view={view} survey={survey} run={run} correcting={correcting} />
        <RememberedNotice view={view} timeZone={run.timeZone} correcting={correcting} />
      </div>
      {mapsFirst && <Mapping survey={survey} wanted={wanted} correct={correct} />}
      <Questions survey={survey} correct={correct} />
      {view.conflicts.length > 0 && (
        <ConflictChoice
          conflicts={view.conflicts}
          changes={view.changes}
          currency={currency}
          winner={winner}
          onChoose={setWinner}
        />
      )}
      {!asksMapping && (
        <>
          <RenamedNotice changes={view.changes} currency={run.currency} />
          <OutsideNotice survey={survey} run={run} dates={dates} />
          <PlanSums survey={survey} changes={view.changes} currency={currency} />
          {survey.leads && <LeadsFound leads={survey.leads} adsWaiting={view.adsWaiting} />}
          {survey.proof && <ProofView proof={survey.proof} currency={currency} />}
          <CountedResults survey={survey} wanted={wanted} correct={correct} />
          {(others.length > 0 || survey.problems.length === 0) && <ProblemList problems={others} currency={currency} />}
        </>
      )}
      {!mapsFirst && <Columns key={survey.plan.fingerprint} survey={survey} wanted={wanted} correct={correct} />}
      <ConfirmBar view={view} winner={winner} work={work} />
    </div>
  )
}

/** Rows of one ad look like twins as long as nobody has said which column their days are in. */
const OF_ONE_DAY: readonly string[] = ['sameName', 'sameKey']

/** Problems that have a place of their own on the page. */
const TOLD_ABOVE: readonly string[] = ['totalDiffers', 'periodAssumed']

function ConfirmBar({
  view,
  winner,
  work,
}: {
  view: ImportView
  winner: Winner | null
  work: ReturnType<typeof useImport>
}) {
  const t = useTranslations('import')
  const blocked = blockedBy(view, winner)
  const accepted = view.survey?.rows.accepted ?? 0
  return (
    <div
      data-action-bar
      className="sticky bottom-0 z-20 -mx-4 space-y-3 border-t border-line bg-paper/95 px-4 py-3 backdrop-blur-sm sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8"
    >
      {work.failure && (
        <Notice tone="error" role="alert" title={t('refusedRequest')}>
          <RefusalText reason={work.failure.reason} />
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          variant="primary"
          aria-disabled={blocked !== null || work.pending !== null}
          aria-describedby={blocked ? 'blocked' : undefined}
          onClick={() => blocked ?? work.confirm(winner === 'file')}
        >
          {work.pending === 'confirm' ? t('plan.confirming') : t('plan.confirm', { count: accepted })}
        </Button>
        <Button variant={winner === 'existing' ? 'primary' : 'secondary'} onClick={work.discard}>
          {t('discard')}
        </Button>
        {blocked === 'reading' ? (
          <div id="blocked" className="min-w-48 flex-1">
            <WorkProgress view={work.view} label={t('reading.again')} />
          </div>
        ) : (
          blocked && (
            <p id="blocked" className="text-sm">
              {t(`plan.blocked.${blocked}`, { count: view.survey?.questions.length ?? 0 })}
            </p>
          )
        )}
      </div>
    </div>
  )
}

/** Key of the sentence that says why the import cannot be confirmed yet. */
function blockedBy(view: ImportView, winner: Winner | null) {
  if (view.state === 'reading') return 'reading'
  const questions = view.survey?.questions ?? []
  if (questions.some(({ kind }) => kind === 'mapping')) return 'mapping'
  if (questions.length > 0) return 'questions'
  if (view.conflicts.length === 0 || winner === 'file') return null
  return winner === null ? 'conflict' : 'kept'
}
