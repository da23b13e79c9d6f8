'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import type { CommentedPart, ReportPart } from '#lib/kernel/report'
import { REPORT_PARTS } from '#lib/kernel/report'
import type { DraftDesk } from './use-draft.ts'

const LONGEST_COMMENT = 5000

/** The parts of the report: which are in, and what is said in each. */
export function DeskParts({ desk, carried }: { desk: DraftDesk; carried: readonly ReportPart[] }) {
  const t = useTranslations('report')
  return (
    <section aria-labelledby="desk-parts" className="rounded-lg border border-line bg-surface p-4">
      <h2 id="desk-parts" className="font-semibold">
        {t('desk.parts')}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        <PartItem part="summary" desk={desk}>
          <span className="flex-1 py-2">
            {t('part.summary')} <span className="text-sm text-muted">({t('desk.always')})</span>
          </span>
        </PartItem>
        {REPORT_PARTS.map((part) =>
          carried.includes(part) ? (
            <PartItem key={part} part={part} desk={desk}>
              <Include part={part} desk={desk} />
            </PartItem>
          ) : (
            <li key={part} className="py-2 text-muted">
              {t(`part.${part}`)} <span className="text-sm">({t('desk.notCarried')})</span>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}

function Include({ part, desk: { draft, change } }: { part: ReportPart; desk: DraftDesk }) {
  const t = useTranslations('report')
  const isIn = !draft.leftOut.includes(part)
  const leftOut = isIn ? [...draft.leftOut, part] : draft.leftOut.filter((other) => other !== part)
  return (
    <label className="flex min-h-11 flex-1 items-center gap-2 sm:min-h-9">
      <input
        type="checkbox"
        checked={isIn}
        onChange={() => change({ leftOut: REPORT_PARTS.filter((other) => leftOut.includes(other)) })}
        className="size-4 shrink-0 accent-accent"
      />
      {t(`part.${part}`)}
    </label>
  )
}

function PartItem({
  part,
  desk: { draft, change, save },
  children,
}: {
  part: CommentedPart
  desk: DraftDesk
  children: ReactNode
}) {
  const t = useTranslations('report')
  const comment = draft.comments[part] ?? ''
  const [wasOpen] = useState(comment !== '')
  const [isOpen, setOpen] = useState(wasOpen)
  const label = t('desk.commentOn', { part: t(`part.${part}`) })
  return (
    <li className="py-1">
      <div className="flex flex-wrap items-center gap-x-2">
        {children}
        {!isOpen && (
          <Button size="small" variant="quiet" aria-label={label} onClick={() => setOpen(true)}>
            {t('comment')}
          </Button>
        )}
      </div>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: leaving the field saves it at once
        <div className="pb-2" onBlur={save}>
          <TextArea
            label={label}
            takesFocus={!wasOpen}
            value={comment}
            onChange={(text) => change({ comments: { [part]: text } })}
            maxLength={LONGEST_COMMENT}
          />
        </div>
      )}
    </li>
  )
}
