'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { useAnswer } from '#app/_client/answer.ts'
import { isUnfiltered, unfiltered } from '#app/_client/unfiltered.ts'
import { ProblemNotices } from '#app/_sections/problem-notices.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { Totals } from '#lib/analysis/analysis'

/** Around an answer: that the next one is on its way, that it did not come, or that nothing fits the question. */
export function AnswerFrame({
  answer,
  said = [],
  children,
}: {
  answer: ReturnType<typeof useAnswer>
  /** Codes of problems that the page names elsewhere. */
  said?: readonly string[]
  children: ReactNode
}) {
  const t = useTranslations('analysis')
  const common = useTranslations('common')

  if (answer.hasFailed) {
    return (
      <Notice tone="error" role="alert" title={t('answer.failed')}>
        <p>{common('unreachable')}</p>
        <Button onClick={answer.retry}>{common('tryAgain')}</Button>
      </Notice>
    )
  }
  if (isEmpty(answer.analysis.totals) && !answer.isWaiting) {
    return (
      <Notice role="status" title={t('answer.nothing')}>
        <p>{t('answer.nothingAdvice')}</p>
        {!isUnfiltered(answer.question) && (
          <Button onClick={() => answer.ask(unfiltered(answer.question))}>{t('filter.reset')}</Button>
        )}
      </Notice>
    )
  }
  return (
    <div
      aria-busy={answer.isWaiting}
      className={`space-y-8 ${answer.isWaiting ? 'opacity-55 transition-opacity delay-150' : ''}`}
    >
      <ProblemNotices problems={answer.analysis.about.problems.filter(({ code }) => !said.includes(code))} />
      {children}
      <p role="status" className="sr-only">
        {answer.isWaiting && common('loading')}
      </p>
    </div>
  )
}

function isEmpty(totals: Totals): boolean {
  return Object.values(totals).every((value) => value === null)
}
