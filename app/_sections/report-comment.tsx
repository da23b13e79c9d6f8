import { useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { isolateName } from '#lib/locale/bidi'

/** What a person says beside the figures, told apart from them; nothing where nobody said anything. */
export function ReportComment({ text, by }: { text: string | undefined; by: string | null }) {
  const t = useTranslations('report')
  if (text === undefined || text.trim() === '') return null
  return (
    <aside className="report-comment">
      <p className="report-comment-by">{by === null ? t('comment') : t('commentBy', { name: isolateName(by) })}</p>
      {text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text keep their places
          <p key={index} dir="auto" className="whitespace-pre-line wrap-anywhere">
            <BidiText>{paragraph}</BidiText>
          </p>
        ))}
    </aside>
  )
}
