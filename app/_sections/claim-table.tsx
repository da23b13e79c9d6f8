import { useTranslations } from 'next-intl'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Range } from '#app/_ui/range.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Effect } from '#lib/inference/effect'
import type { Format } from '#lib/locale/format'
import { judgedEvents } from './group-evidence.ts'
import { useGroupText } from './group-parts.ts'
import { NoValue } from './measure-value.tsx'

/** A group whose effect on the cost could be told from those of what it was shown with. */
export type Hypothesis = JudgedGroup & { readonly effect: Effect }

/** The figures behind what the test says of the pain points: by how much each is cheaper or dearer than the average one. */
export function ClaimTable({ groups, format }: { groups: readonly Hypothesis[]; format: Format }) {
  const t = useTranslations('breakdown.claims')
  const analysis = useTranslations('analysis')
  const textOf = useGroupText('painPoint', [])
  return (
    <Table label={analysis('table.label', { title: analysis('painPoint.title') })}>
      <thead>
        <tr>
          <ColumnHead>{t('column.painPoint')}</ColumnHead>
          <ColumnHead>{t('column.claim')}</ColumnHead>
          <ColumnHead numeric>{t('column.likely')}</ColumnHead>
          <ColumnHead numeric>{t('column.range')}</ColumnHead>
          <ColumnHead numeric>{t('column.events')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const { effect, verdict } = group
          return (
            <tr key={group.key}>
              <RowHead>
                <BidiText>{textOf(group)}</BidiText>
              </RowHead>
              <Cell>{t(effect.claim)}</Cell>
              <Cell numeric>{format.change(effect.median - 1)}</Cell>
              <Cell numeric>
                <Range>
                  {format.change(effect.low - 1)} … {format.change(effect.high - 1)}
                </Range>
              </Cell>
              <Cell numeric>{verdict === null ? <NoValue /> : format.count(judgedEvents({ ...group, verdict }))}</Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
