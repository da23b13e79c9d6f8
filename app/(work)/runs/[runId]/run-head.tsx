'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { drawnOnce } from '#app/_client/drawn-once.tsx'
import { useMayWrite } from '#app/_client/may-write.tsx'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Range } from '#app/_ui/range.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import type { Day } from '#lib/kernel/day'
import { daysIn } from '#lib/kernel/day'
import type { CurrencyCode } from '#lib/kernel/money'
import { isolate } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { ShareButton } from './_shares/share-button.tsx'

type Head = {
  readonly run: {
    readonly id: string
    readonly name: string
    readonly client: string | null
    readonly currency: CurrencyCode
    readonly timeZone: string
    readonly start: Day
    readonly end: Day
    readonly synthetic: boolean
  }
  /** The finished report; null where there is none. */
  readonly final: { readonly version: string; readonly hasOtherStages: boolean } | null
  readonly today: Day
}

const DrawnHead = drawnOnce(DrawnRunHead, 'space-y-1')

/** Which run this is, whose and when, and what has to be known before its figures. */
export function RunHead(head: Head) {
  return <DrawnHead {...head} mayWrite={useMayWrite()} />
}

function DrawnRunHead({ run, final, today, mayWrite }: Head & { readonly mayWrite: boolean }) {
  const t = useTranslations('runs')
  const common = useTranslations('common')
  const report = useTranslations('report')
  const format = createFormat(useLocale(), run.currency)
  return (
    <>
      <div className="flex items-center justify-between gap-3 print:hidden">
        <Link
          href="/runs"
          className="inline-flex min-h-11 items-center gap-1 text-sm text-accent underline-offset-4 hover:underline sm:min-h-6"
        >
          <Icon name="previous" className="size-3.5" />
          {t('title')}
        </Link>
        {mayWrite && <ShareButton runId={run.id} timeZone={run.timeZone} />}
      </div>
      <h1 className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-2xl font-semibold wrap-anywhere">
        {/* In a box of the page's direction, at whose side its lines begin. */}
        <span className="min-w-0">
          <BidiText>{run.name}</BidiText>
        </span>
        {run.synthetic && <Tag tone="gold">{common('synthetic')}</Tag>}
        {final !== null && <Tag tone="done">{report('final.title', { version: isolate(final.version) })}</Tag>}
      </h1>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm wrap-anywhere [&_dt]:inline [&_dt]:text-muted [&_dt]:after:content-[':_'] [&_dd]:inline">
        {run.client && (
          <div>
            <dt>{t('header.client')}</dt>
            <dd>
              <BidiText>{run.client}</BidiText>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('header.period')}</dt>
          <dd>
            {format.dayRange(run)} ({t('header.length', { count: daysIn(run) })})
          </dd>
        </div>
        <div>
          <dt>{t('header.currency')}</dt>
          <dd>{run.currency}</dd>
        </div>
        <div>
          <dt>{t('header.timeZone')}</dt>
          <dd>
            <Range>{run.timeZone}</Range>
          </dd>
        </div>
      </dl>
      {run.synthetic && <p className="text-sm text-muted">{common('syntheticNote')}</p>}
      {run.start > today && (
        <div className="pt-2 print:hidden">
          <Notice>
            <p>
              {t('header.notBegun', {
                days: daysIn({ start: today, end: run.start }) - 1,
                start: format.day(run.start),
              })}{' '}
              {mayWrite &&
                t.rich('header.wrongDates', {
                  settings: (text: ReactNode) => <Link href={`/runs/${run.id}/settings`}>{text}</Link>,
                })}
            </p>
          </Notice>
        </div>
      )}
      {final?.hasOtherStages && (
        <div className="pt-2 print:hidden">
          <Notice tone="warning">{report('final.otherStages', { version: isolate(final.version) })}</Notice>
        </div>
      )}
    </>
  )
}
