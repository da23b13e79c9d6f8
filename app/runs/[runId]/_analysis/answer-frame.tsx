'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { useAnswer } from '#app/_client/answer.ts'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { Totals } from '#lib/analysis/analysis'
import { isolateParams } from '#lib/locale/bidi'

/** Around an answer: that the next one is on its way, that it did not come, or that nothing fits the question. */
export function AnswerFrame({ answer, children }: { answer: ReturnType<typeof useAnswer>; children: ReactNode }) {
  const t = useTranslations('analysis')
  const common = useTranslations('common')
  const problems = useTranslations('problems')

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
      </Notice>
    )
  }
  return (
    <div
      aria-busy={answer.isWaiting}
      className={`space-y-8 ${answer.isWaiting ? 'opacity-55 transition-opacity delay-150' : ''}`}
    >
      {answer.analysis.about.problems.map(({ code, severity, params }) => (
        <Notice key={code} tone={severity}>
          <p>{problems(code, isolateParams(params))}</p>
        </Notice>
      ))}
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
