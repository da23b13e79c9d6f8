import { useLocale, useTranslations } from 'next-intl'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { useGroupText } from './group-parts.ts'
import { VerdictWord } from './verdict-word.tsx'

/** What people have added to a creative; null where they have not. */
export type CreativeContent = { readonly picture: string | null; readonly text: string | null }

/** By creative. */
export type CreativeContents = Readonly<Record<string, CreativeContent>>

/** The creatives as people saw them: picture and text, with what came of each; those with neither are left out. */
export function CreativeCards({
  groups,
  contents,
  currency,
}: {
  groups: readonly JudgedGroup[]
  contents: CreativeContents
  currency: CurrencyCode
}) {
  const format = createFormat(useLocale(), currency)
  const shown = groups.filter(({ key }) => Object.hasOwn(contents, key))
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-2">
      {shown.map((group) => (
        <CreativeCard key={group.key} group={group} content={contents[group.key]} format={format} />
      ))}
    </ul>
  )
}

function CreativeCard({
  group,
  content,
  format,
}: {
  group: JudgedGroup
  content: CreativeContent | undefined
  format: Format
}) {
  const t = useTranslations('names.creatives')
  const textOf = useGroupText('creative', [])
  const { painPoint } = group.dimensions
  return (
    <li className="flex min-w-0 break-inside-avoid flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      {content?.picture && (
        // biome-ignore lint/performance/noImgElement: an upload behind a gate, which the image optimiser must not copy
        <img
          src={content.picture}
          alt={t('picture', { creative: textOf(group) })}
          loading="lazy"
          className="h-44 w-full rounded-md bg-sunken object-contain"
        />
      )}
      <p className="font-semibold wrap-anywhere">
        <BidiText>{textOf(group)}</BidiText>
        {painPoint && (
          <span className="block text-sm font-normal text-muted">
            <BidiText>{painPoint}</BidiText>
          </span>
        )}
      </p>
      {content?.text && <CreativeText text={content.text} />}
      <CardCost group={group} format={format} />
    </li>
  )
}

/** Letters of a text that is always shown whole. */
const SHORT = 320

/** The words of a creative; long ones on a few lines until they are asked for, and whole on paper. */
function CreativeText({ text }: { text: string }) {
  const words = text.split(/\r?\n/).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text keep their places
    <span key={index} className="block min-h-2 wrap-anywhere">
      <BidiText>{line}</BidiText>
    </span>
  ))
  if (text.length <= SHORT) return <p className="text-sm">{words}</p>
  return (
    <details className="group text-sm">
      <summary className="list-none [&::-webkit-details-marker]:hidden">
        <span className="line-clamp-5 group-open:line-clamp-none print:line-clamp-none">{words}</span>
        <Icon name="down" className="mt-1 size-4 text-muted group-open:rotate-180 print:hidden" />
      </summary>
    </details>
  )
}

/** The verdict with the likely cost and its range; in words where there is none. */
function CardCost({ group: { verdict, cost }, format }: { group: JudgedGroup; format: Format }) {
  const t = useTranslations('analysis')
  if (verdict === null) return null
  const { median, range } = cost === null ? { median: null, range: null } : format.moneyEstimate(cost)
  return (
    <p className="mt-auto flex flex-wrap items-baseline gap-x-3 border-t border-line pt-2 text-sm">
      <VerdictWord outcome={verdict.outcome} />
      {median === null ? (
        <span className="text-muted">{t('noData')}</span>
      ) : (
        <span>
          <span className="font-semibold">{t(`funnel.cost.${verdict.stage}`, { cost: median })}</span>{' '}
          <span className="text-muted">({range})</span>
        </span>
      )}
    </p>
  )
}
