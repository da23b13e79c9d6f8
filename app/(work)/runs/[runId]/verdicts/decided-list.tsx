'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { Format } from '#lib/locale/format'
import type { Board } from './board.ts'
import { DecidedRow } from './decided-row.tsx'

const AT_FIRST = 20
const MORE = 100

/** What was decided and counts, the latest first. */
export function DecidedList({
  taken,
  groups,
  segmentBy,
  timeZone,
  mayDecide,
  onUndo,
  onDone,
  format,
}: Pick<Board, 'taken' | 'groups' | 'segmentBy' | 'timeZone' | 'mayDecide'> & {
  onUndo: (which: string, keys: readonly string[]) => void
  onDone: (ids: readonly string[], isDone: boolean) => void
  format: Format
}) {
  const t = useTranslations('verdicts')
  const [limit, setLimit] = useState(AT_FIRST)
  const ads = new Map(groups.map((group) => [group.key, group]))
  return (
    <Section id="decided" title={t('decided.title')} lead={t('decided.lead')}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {taken.slice(0, limit).map((action) => (
          <DecidedRow
            key={action.id}
            action={action}
            ad={ads.get(action.key) ?? null}
            segmentBy={segmentBy}
            timeZone={timeZone}
            onUndo={mayDecide ? () => onUndo(action.id, [action.key]) : null}
            onDone={(isDone) => onDone([action.id], isDone)}
            format={format}
          />
        ))}
      </ul>
      {taken.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + MORE)}>
          {t('row.more', { count: Math.min(MORE, taken.length - limit) })}
        </Button>
      )}
    </Section>
  )
}
