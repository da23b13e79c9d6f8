import { useTranslations } from 'next-intl'
import { isolateFile } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import { problemValues } from '#lib/locale/problem-values'
import { fileWarnings } from './file-warnings.ts'
import type { ReportView } from './report-view.ts'

/** What is missing or doubtful, in sentences; or that nothing was found. */
export function ReportGaps({ view, format }: { view: ReportView; format: Format }) {
  const t = useTranslations('report')
  const sentences = useSentences(view, format)
  return (
    <>
      <h3>{t('method.gaps')}</h3>
      {sentences.length === 0 ? (
        <p>{t('method.noGaps')}</p>
      ) : (
        <ul className="report-lines">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Warnings of files that find room; the page of imports has all of them. */
const MOST_WARNINGS = 8

const NAMED = ['segment', 'creative', 'painPoint'] as const

function useSentences({ answer, header }: ReportView, format: Format): readonly string[] {
  const t = useTranslations('report.method')
  const report = useTranslations('report')
  const problem = useTranslations('problems')
  const { about, days, groups, missingDays, undated, leads, totals } = answer
  const rows = (kind: 'refused' | 'duplicates') => about.files.reduce((sum, file) => sum + file.rows[kind], 0)
  const [refused, duplicates] = [rows('refused'), rows('duplicates')]
  const unattributed = leads?.crm.unattributed.leads ?? 0
  const unnamed = NAMED.flatMap((grouping) => {
    const spend = groups[grouping].find(({ key }) => key === '')?.totals.spend ?? 0
    if (spend <= 0 || groups[grouping].length < 2) return []
    const share = format.share(spend / (totals.spend ?? spend))
    return [t('unnamed', { grouping, spend: format.money(spend), share })]
  })
  const [first, last] = [days.at(0)?.date, days.at(-1)?.date]
  const isOutside = first !== undefined && last !== undefined && (first < header.start || last > header.end)
  const ofTheRun = about.problems.filter(({ file }) => file === null)
  // Told in words of its own above.
  const warned = fileWarnings(about.problems).filter(({ code }) => code !== 'periodAssumed' || !about.isPeriodAssumed)
  return [
    ...(header.synthetic ? [t('synthetic')] : []),
    ...(isOutside ? [report('check.outsideDates', { days: format.spans([{ start: first, end: last }]) })] : []),
    ...(missingDays.length > 0 ? [t('missingDays', { days: format.spans(missingDays) })] : []),
    ...(about.isPeriodAssumed && about.period !== null ? [t('assumed', { days: format.dayRange(about.period) })] : []),
    ...(undated?.spend == null ? [] : [t('undated', { spend: format.money(undated.spend) })]),
    ...unnamed,
    ...(unattributed > 0 ? [t('leads', { count: unattributed })] : []),
    ...(refused > 0 ? [t('refused', { count: refused })] : []),
    ...(duplicates > 0 ? [t('duplicates', { count: duplicates })] : []),
    ...ofTheRun.map(({ code, params }) => problem(code, problemValues(params, format))),
    ...warned
      .slice(0, MOST_WARNINGS)
      .map(({ file, code, params, count }) =>
        t('inFile', { file: isolateFile(file), problem: problem(code, problemValues(params, format)), count }),
      ),
    ...(warned.length > MOST_WARNINGS ? [t('moreWarnings', { count: warned.length - MOST_WARNINGS })] : []),
  ]
}
