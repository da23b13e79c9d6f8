import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CommentedPart } from '#lib/kernel/report'
import { ReportComment } from './report-comment.tsx'
import type { ReportView } from './report-view.ts'

/** A part of the report under its heading, with what its maker says of it. Its id is where the contents lead. */
export function ReportSection({
  part,
  header,
  lead,
  children,
}: {
  part: CommentedPart
  header: ReportView['header']
  lead?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('report')
  return (
    <section id={`part-${part}`} aria-labelledby={`title-${part}`} className={`report-part report-part-${part}`}>
      <div className="report-head">
        <h2 id={`title-${part}`}>{t(`part.${part}`)}</h2>
        {lead && <p>{lead}</p>}
      </div>
      <ReportComment text={header.draft.comments[part]} by={header.draft.preparedBy} />
      {children}
    </section>
  )
}
