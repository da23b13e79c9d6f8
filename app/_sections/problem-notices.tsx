import { useTranslations } from 'next-intl'
import { Notice } from '#app/_ui/notice.tsx'
import type { Problem } from '#lib/kernel/problem'
import { isolateParams } from '#lib/locale/bidi'

/** What has to be said about an answer as a whole, not about one of its files. */
export function ProblemNotices({ problems }: { problems: readonly Problem[] }) {
  const t = useTranslations('problems')
  if (problems.length === 0) return null
  return (
    <div className="space-y-3">
      {problems.map(({ code, severity, params }) => (
        <Notice key={`${code} ${params.stage ?? ''}`} tone={severity}>
          <p>{t(code, isolateParams(params))}</p>
        </Notice>
      ))}
    </div>
  )
}
