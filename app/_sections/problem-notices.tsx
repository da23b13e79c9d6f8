import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '#app/_ui/notice.tsx'
import type { Problem } from '#lib/kernel/problem'
import { createFormat } from '#lib/locale/format'
import { problemValues } from '#lib/locale/problem-values'

/** What has to be said about an answer as a whole, not about one of its files. */
export function ProblemNotices({ problems }: { problems: readonly Problem[] }) {
  const t = useTranslations('problems')
  const format = createFormat(useLocale())
  if (problems.length === 0) return null
  return (
    <div className="space-y-3">
      {problems.map(({ code, severity, params }) => (
        <Notice key={`${code} ${JSON.stringify(params)}`} tone={severity}>
          <p>{t(code, problemValues(params, format))}</p>
        </Notice>
      ))}
    </div>
  )
}
