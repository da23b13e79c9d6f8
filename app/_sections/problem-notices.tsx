import { useLocale, useTranslations } from 'next-intl'
import type { Remark } from '#app/_ui/notice-list.tsx'
import { NoticeList } from '#app/_ui/notice-list.tsx'
import type { Problem } from '#lib/kernel/problem'
import { createFormat } from '#lib/locale/format'
import { problemValues } from '#lib/locale/problem-values'

/** What has to be said about an answer as a whole, not about one of its files; `before` is what else is to be known of it. */
export function ProblemNotices({
  problems,
  before = [],
}: {
  problems: readonly Problem[]
  before?: readonly Remark[]
}) {
  const t = useTranslations('problems')
  const format = createFormat(useLocale())
  const told = problems.map(({ code, severity, params }) => ({
    key: `${code} ${JSON.stringify(params)}`,
    tone: severity,
    text: t(code, problemValues(params, format)),
  }))
  return <NoticeList remarks={[...before, ...told]} />
}
