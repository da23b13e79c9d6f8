'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DimensionText, useDimensionValue } from '#app/_sections/dimension-value.tsx'
import { LongName } from '#app/_sections/long-name.tsx'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Stat } from '#app/_ui/stat.tsx'
import type { ColumnPreview, Counted, NamingPreview as Preview, TokenPreview } from '#lib/import/naming/preview'
import { createFormat } from '#lib/locale/format'

/** Below this share of ads a pattern is worth another look. */
const ENOUGH = 0.9

/** What the patterns make of the names: how many fit, what each token stands for, and what was left alone. */
export function NamingPreview({ preview, hasFailed }: { preview: Preview; hasFailed: boolean }) {
  const t = useTranslations('names.preview')
  const common = useTranslations('common')
  const short = preview.columns.some(({ matched, ads }) => matched < ENOUGH * ads)
  return (
    <div className="space-y-4" aria-live="polite">
      {hasFailed && <Notice tone="error">{common('unreachable')}</Notice>}
      <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {preview.columns.map((column) => (
          <MatchRate key={column.column} column={column} />
        ))}
      </dl>
      {short && <Notice tone="warning">{t('short')}</Notice>}
      {preview.tokens.length > 0 && (
        <dl className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-4 lg:grid-cols-[12rem_minmax(0,1fr)]">
          {preview.tokens.map((token) => (
            <TokenValues key={token.target ?? token.name} token={token} />
          ))}
        </dl>
      )}
      {preview.columns
        .filter(({ unmatchedNames }) => unmatchedNames > 0)
        .map((column) => (
          <Unmatched key={column.column} column={column} />
        ))}
    </div>
  )
}

function MatchRate({ column: { column, ads, matched, nameless } }: { column: ColumnPreview }) {
  const t = useTranslations('names')
  const format = createFormat(useLocale())
  return (
    <Stat
      label={t(`column.${column}`)}
      note={`${t('preview.matched', { matched, ads })}${nameless > 0 ? ` ${t('preview.nameless', { count: nameless })}` : ''}`}
    >
      {format.share(ads === 0 ? 0 : matched / ads)}
    </Stat>
  )
}

function TokenValues({ token: { name, target, values, count } }: { token: TokenPreview }) {
  const t = useTranslations('names')
  const dimension = useTranslations('analysis.dimension')
  const write = useDimensionValue()
  return (
    <div className="contents">
      <dt className="font-medium">
        {target === null ? <BidiText>{name}</BidiText> : dimension(target)}
        <span className="block text-sm font-normal text-muted">
          {t('preview.values', { count })}
          {target === null && ` · ${t('preview.unused')}`}
        </span>
      </dt>
      <dd className="flex flex-wrap items-start gap-1.5 max-lg:pb-2">
        {values.slice(0, MOST_VALUES).map(({ text, ads }) => (
          <span
            key={text}
            className="line-clamp-3 rounded-sm border border-line bg-sunken px-1.5 text-sm wrap-anywhere"
          >
            <DimensionText dimension={target ?? 'creative'} text={write(target ?? 'creative', text)} />{' '}
            <span className="text-muted">{ads}</span>
          </span>
        ))}
        {count > MOST_VALUES && (
          <span className="text-sm text-muted">{t('preview.more', { count: count - MOST_VALUES })}</span>
        )}
      </dd>
    </div>
  )
}

const MOST_VALUES = 20

function Unmatched({ column: { column, unmatched, unmatchedNames } }: { column: ColumnPreview }) {
  const t = useTranslations('names')
  return (
    <Disclosure summary={t('preview.unmatched', { count: unmatchedNames, column: t(`column.${column}`) })}>
      <ul className="max-h-72 space-y-1 overflow-y-auto">
        {unmatched.map((name) => (
          <UnmatchedName key={name.text} name={name} />
        ))}
      </ul>
      {unmatchedNames > unmatched.length && (
        <p className="pt-2 text-sm text-muted">{t('preview.more', { count: unmatchedNames - unmatched.length })}</p>
      )}
    </Disclosure>
  )
}

function UnmatchedName({ name: { text, ads } }: { name: Counted }) {
  const t = useTranslations('names')
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
      <span className="min-w-0">
        <LongName text={text}>
          <BidiText>{text}</BidiText>
        </LongName>
      </span>
      <span className="text-muted">{t('preview.ads', { count: ads })}</span>
    </li>
  )
}
