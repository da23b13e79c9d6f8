import { useTranslations } from 'next-intl'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Range } from '#app/_ui/range.tsx'
import type { Format } from '#lib/locale/format'
import { Numeric, ReportTable } from './report-table.tsx'

/** As many digits of a hash as tell two files apart. */
const SHOWN_DIGITS = 12

/** The files behind the figures, each with what of it counted. */
export function ReportSources({ files, format }: { files: ReportAnswer['about']['files']; format: Format }) {
  const t = useTranslations('report')
  const platform = useTranslations('import')
  const columns = [
    { key: 'file', label: t('column.file') },
    { key: 'platform', label: t('column.platform') },
    { key: 'rows', label: t('column.rows'), numeric: true },
    { key: 'refused', label: t('column.refused'), numeric: true },
    { key: 'sha256', label: t('column.sha256'), numeric: true },
  ]
  return (
    <ReportTable label={t('method.sources')} columns={columns}>
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name, and the list never moves
        <tr key={index}>
          <th scope="row">
            <BidiText className="wrap-anywhere">{file.name}</BidiText>
          </th>
          <td>{platform(`platform.${file.platform}`)}</td>
          <Numeric>{format.count(file.rows.accepted)}</Numeric>
          <Numeric>{format.count(file.rows.refused)}</Numeric>
          <Numeric>
            <Range className="report-hash">{file.sha256.slice(0, SHOWN_DIGITS)}</Range>
          </Numeric>
        </tr>
      ))}
    </ReportTable>
  )
}
