import { useLocale, useTranslations } from 'next-intl'
import { useNonce } from '#app/_ui/nonce.tsx'
import { lastDayOf } from '#lib/kernel/report'
import { beginningOf } from '#lib/locale/beginning'
import { isolate, isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { directionOf } from '#lib/locale/locales'
import { cssString } from './css-string.ts'
import { useReportState } from './report-state.ts'
import type { ReportView } from './report-view.ts'

/**
 * Size and margins of the paper, and what stands in them: whose report it is above, its state and the page's number
 * below. Both papers leave 180 mm between the margins, so that every line breaks alike.
 */
export function ReportPageBox({ view }: { view: ReportView }) {
  const isRightToLeft = directionOf(useLocale()) === 'rtl'
  const [start, end] = isRightToLeft ? ['right', 'left'] : ['left', 'right']
  const direction = isRightToLeft ? 'rtl' : 'ltr'
  const { paper } = view.header.draft
  const box = `font-family: var(--font-sans); font-size: 8pt; line-height: 1.3; color: #56606a; direction: ${direction}; white-space: nowrap;`
  return (
    <style nonce={useNonce()}>{`@page {
  size: ${paper === 'A4' ? 'A4' : 'letter'};
  margin: ${paper === 'A4' ? '15mm' : '15mm 17.95mm'};
  @top-${start} { content: ${useHeadline(view)}; ${box} }
  @bottom-${start} { content: ${useFootline(view)}; ${box} }
  @bottom-${end} { content: ${usePageNumber()}; ${box} }
}
@page :first { @top-${start} { content: none } }`}</style>
  )
}

/** Letters of a name that find room beside another. */
const MOST_LETTERS = 60

function useHeadline({ header: { client, run } }: ReportView): string {
  const names = client === null ? [run] : [client, run]
  return cssString(names.map((name) => isolateName(shortened(name))).join(' — '))
}

function useFootline(view: ReportView): string {
  const t = useTranslations('report.foot')
  const format = createFormat(useLocale())
  const lastDay = lastDayOf(view.answer)
  const parts = [
    useReportState(view),
    lastDay === null ? t('noData') : t('data', { day: format.day(lastDay) }),
    t('made', { day: format.day(view.madeOn) }),
    t('method', { version: isolate(view.answer.about.engine) }),
  ]
  return cssString(parts.join(' · '))
}

/** `"Page " counter(page) " of " counter(pages)`, in the order of the language. */
function usePageNumber(): string {
  const t = useTranslations('report.foot')
  return t('page', { page: '{page}', pages: '{pages}' })
    .split(/\{(page|pages)\}/)
    .map((part, index) => (index % 2 === 1 ? `counter(${part})` : cssString(part)))
    .join(' ')
}

function shortened(name: string): string {
  const beginning = beginningOf(name, MOST_LETTERS)
  return beginning === name ? name : `${beginning}…`
}
