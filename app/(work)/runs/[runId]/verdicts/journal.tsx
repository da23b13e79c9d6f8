'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { VerdictWord } from '#app/_sections/verdict-word.tsx'
import type { PastAction } from '#app/_server/load-actions.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { onOneLine } from '#lib/locale/lines'

const AT_FIRST = 50
const MORE = 200
const COLUMNS = ['when', 'ad', 'decision', 'how', 'verdict', 'why', 'who', 'data', 'engine'] as const

/** Everything that was ever decided, undone decisions too: by whom, when, and by which data. */
export function Journal({ past, timeZone }: { past: readonly PastAction[]; timeZone: string }) {
  const t = useTranslations('verdicts.journal')
  const format = createFormat(useLocale())
  const [limit, setLimit] = useState(AT_FIRST)
  return (
    <Section id="journal" title={t('title')}>
      <Disclosure summary={t('summary', { count: past.length })}>
        <Table label={t('title')}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <ColumnHead key={column} numeric={column === 'data'}>
                  {t(column)}
                </ColumnHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {past.slice(0, limit).map((action) => (
              <Row key={action.id} action={action} timeZone={timeZone} format={format} />
            ))}
          </tbody>
        </Table>
        {past.length > limit && (
          <Button size="small" className="mt-3" onClick={() => setLimit(limit + MORE)}>
            {t('more', { count: Math.min(MORE, past.length - limit) })}
          </Button>
        )}
      </Disclosure>
    </Section>
  )
}

function Row({ action, timeZone, format }: { action: PastAction; timeZone: string; format: Format }) {
  const t = useTranslations('verdicts.journal')
  const { at, label, outcome, kind, until, verdict, note, by, dataVersion, engine, isDone, undoneAt } = action
  return (
    <tr className={undoneAt === null ? '' : 'text-muted'}>
      <RowHead className="font-normal! sm:whitespace-nowrap">{format.dateTime(at, timeZone)}</RowHead>
      <Cell className="min-w-40 wrap-anywhere">
        <BidiText>{label}</BidiText>
      </Cell>
      <Cell>
        <VerdictWord outcome={outcome} />
      </Cell>
      <Cell className="min-w-28">
        {t(kind, { day: until === null ? '' : format.shortDay(until) })}
        {isDone && <span className="block">{t('done')}</span>}
        {undoneAt !== null && (
          <span className="block">{t('undone', { when: format.dateTime(undoneAt, timeZone) })}</span>
        )}
      </Cell>
      <Cell>
        <VerdictWord outcome={verdict} />
      </Cell>
      <Cell className="min-w-40 wrap-anywhere">{note !== null && <BidiText>{onOneLine(note)}</BidiText>}</Cell>
      <Cell>
        {by === null ? <span className="whitespace-nowrap text-muted">{t('nobody')}</span> : <BidiText>{by}</BidiText>}
      </Cell>
      <Cell numeric>{format.count(dataVersion)}</Cell>
      <Cell>{engine}</Cell>
    </tr>
  )
}
