import { useLocale, useTranslations } from 'next-intl'
import { Range } from '#app/_ui/range.tsx'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { ReportChanges } from './report-changes.tsx'
import type { ReportView } from './report-view.ts'

/** Which version this is, what changed with it, and the hash of the figures; or that it is not finished. */
export function ReportClosing({ view: { version, madeOn, answer } }: { view: ReportView }) {
  const t = useTranslations('report')
  const format = createFormat(useLocale(), answer.about.currency)
  return (
    <section className="report-part report-closing" aria-labelledby="title-version">
      <h2 id="title-version">{t('part.version')}</h2>
      {version === null ? (
        <p>{t('version.interim')}</p>
      ) : (
        <>
          <p>
            {t('version.final', {
              version: isolateName(version.name),
              name: isolateName(version.signedBy),
              day: format.day(madeOn),
            })}
          </p>
          {version.changes.length > 0 && <ReportChanges changes={version.changes} format={format} />}
          <p className="report-label">{t('version.sha256')}</p>
          <p>
            <Range className="report-hash">{version.sha256}</Range>
          </p>
        </>
      )}
    </section>
  )
}
