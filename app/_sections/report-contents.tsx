import { useTranslations } from 'next-intl'
import type { CommentedPart } from '#lib/kernel/report'

/** Where each part stands. Who prints with page numbers writes them into the empty places. */
export function ReportContents({ parts }: { parts: readonly CommentedPart[] }) {
  const t = useTranslations('report')
  return (
    <nav className="report-contents" aria-labelledby="title-contents">
      <h2 id="title-contents">{t('part.contents')}</h2>
      <ol>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#part-${part}`}>{t(`part.${part}`)}</a>
            <span data-page-of={`part-${part}`} />
          </li>
        ))}
      </ol>
    </nav>
  )
}
