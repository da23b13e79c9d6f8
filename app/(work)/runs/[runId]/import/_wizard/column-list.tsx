'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import type { FileKind } from '#lib/kernel/file-kind'
import { ColumnItem } from './column-item.tsx'
import type { ColumnEntry } from './column-status.ts'
import { useFieldOptions } from './field-options.ts'
import type { Correct } from './use-corrections.ts'

/**
 * What each column of the file was taken for: those in use in sight, the others on request, open where few are unknown.
 * Each can be changed, and none changes its place meanwhile.
 */
export function ColumnList({ kind, entries, correct }: Shown) {
  const t = useTranslations('import.columns')
  const [shown] = useState(() => new Set(entries.filter(isWorthALook).map(indexOf)))
  const [unknown] = useState(() => new Set(entries.filter((entry) => isUnknown(kind, entry)).map(indexOf)))
  const inSight = entries.filter((entry) => shown.has(indexOf(entry)))
  const strange = entries.filter((entry) => unknown.has(indexOf(entry)))
  const others = entries.filter((entry) => !shown.has(indexOf(entry)) && !unknown.has(indexOf(entry)))
  const used = entries.filter(({ status }) => status === 'used').length
  return (
    <>
      <div className="rounded-lg border border-line bg-surface">
        <p className="px-4 pt-3 font-medium">{t('used', { count: used })}</p>
        <ColumnItems kind={kind} entries={inSight} correct={correct} />
      </div>
      {strange.length > 0 && (
        <Disclosure summary={t('unknown', { count: strange.length })} open={strange.length <= MOST_UNKNOWN_OPEN}>
          <div className="-mx-4 -my-3">
            <ColumnItems kind={kind} entries={strange} correct={correct} />
          </div>
        </Disclosure>
      )}
      {others.length > 0 && (
        <Disclosure summary={t('others', { count: others.length })} open={inSight.length < 3}>
          <div className="-mx-4 -my-3">
            <ColumnItems kind={kind} entries={others} correct={correct} />
          </div>
        </Disclosure>
      )}
    </>
  )
}

type Shown = { kind: FileKind; entries: readonly ColumnEntry[]; correct: Correct }

export function ColumnItems({ kind, entries, correct }: Shown) {
  const fields = useFieldOptions(kind)
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => (
        <ColumnItem key={indexOf(entry)} {...entry} fields={fields} correct={correct} />
      ))}
    </ul>
  )
}

function isWorthALook({ status, column }: ColumnEntry): boolean {
  return status === 'used' || column.guess !== undefined
}

/** A CRM has many columns of its own, of which no lead needs to be read. */
function isUnknown(kind: FileKind, entry: ColumnEntry): boolean {
  return kind === 'ads' && entry.status === 'unknown' && entry.evidence.samples.length > 0 && !isWorthALook(entry)
}

const MOST_UNKNOWN_OPEN = 8

function indexOf({ column }: ColumnEntry): number {
  return column.index
}
