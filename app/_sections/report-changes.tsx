import { useTranslations } from 'next-intl'
import type { ReportChange } from '#db/schema/reports'
import { isolateParams } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'

/** What is otherwise than in the version before, each in a sentence. */
export function ReportChanges({ changes, format }: { changes: readonly ReportChange[]; format: Format }) {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  return (
    <>
      <h3>{t('version.changes')}</h3>
      <ul className="report-lines">
        {changes.map(({ key, params }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a finished report never changes
          <li key={index}>{t(`change.${key}`, { ...params, ...written(key, params) })}</li>
        ))}
      </ul>
    </>
  )

  /** Each value as its kind of change asks: days, money, words; counts stay numbers. */
  function written(key: string, params: ReportChange['params']): Record<string, string> {
    const each = (write: (value: string | number) => string) =>
      Object.fromEntries(
        ['before', 'after'].flatMap((name) => {
          const value = params[name]
          return value === undefined ? [] : [[name, write(value)]]
        }),
      )
    switch (key) {
      case 'dataTo':
        return each((day) => format.day(String(day)))
      case 'decision':
        return each((outcome) => words(`decision.word.${outcome}`))
      case 'verdicts':
        return { word: words(`verdict.word.${params.outcome}`) }
      case 'engine':
        return each((version) => String(isolateParams({ version }).version))
      case 'files':
      case 'nothing':
        return {}
      default:
        return each((money) => format.money(Number(money)))
    }
  }
}
