import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { isolateName } from '#lib/locale/bidi'
import { paragraphsOf } from '#lib/locale/lines'

/** Letters of a comment that is better divided between two pages than moved to the second. */
const LONG = 500

/** What a person says beside the figures, told apart from them; nothing where nobody said anything. */
export function ReportComment({ text, by }: { text: string | undefined; by: string | null }) {
  const t = useTranslations('report')
  const paragraphs = paragraphsOf(text ?? '')
  if (paragraphs.length === 0) return null
  return (
    <aside className="report-comment" data-long={(text ?? '').length > LONG || undefined}>
      <p className="report-comment-by">{by === null ? t('comment') : t('commentBy', { name: isolateName(by) })}</p>
      {paragraphs.map((lines, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text keep their places
        <p key={index} dir="auto" className="wrap-anywhere">
          <Lines lines={lines} />
        </p>
      ))}
    </aside>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text keep their places
    <Fragment key={index}>
      {index > 0 && <br />}
      <BidiText>{line}</BidiText>
    </Fragment>
  ))
}
