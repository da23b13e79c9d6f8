'use client'

import { useTranslations } from 'next-intl'
import { VerdictWord } from '#app/_sections/verdict-word.tsx'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button, DownloadButton } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Range } from '#app/_ui/range.tsx'
import { isolateName } from '#lib/locale/bidi'
import type { PlatformList } from '#lib/verdict/platform-lists'
import { idsIn } from './ids-in.ts'

const FORMATS = ['csv', 'xlsx'] as const

/** The ads of one platform with which one thing is to be done: their ids, and the names of those without. */
export function IdList({
  runId,
  list,
  platform,
  onCopy,
  onDone,
}: {
  runId: string
  list: PlatformList
  /** Its name. */
  platform: string
  onCopy: () => void
  onDone: (() => void) | null
}) {
  const t = useTranslations('verdicts.ids')
  const word = useTranslations('analysis.verdict.word')
  const ids = idsIn(list)
  const of = { word: word(list.outcome), platform: isolateName(platform) }
  const asked = new URLSearchParams({ outcome: list.outcome, platform: list.platform })
  return (
    <li className="space-y-2 px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p>
          <VerdictWord outcome={list.outcome} /> · <BidiText>{platform}</BidiText> ·{' '}
          {t('ads', { count: list.ads.length })}
        </p>
        <div className="flex flex-wrap gap-2">
          {ids.length > 0 && (
            <Button size="small" variant="primary" aria-label={t('copyOf', of)} onClick={onCopy}>
              {t('copy')}
            </Button>
          )}
          {FORMATS.map((format) => (
            <DownloadButton
              key={format}
              size="small"
              href={`/api/v1/runs/${runId}/actions/ids?${asked}&format=${format}`}
              label={t(`file.${format}`, of)}
            >
              <Icon name="download" /> {format.toUpperCase()}
            </DownloadButton>
          ))}
          {onDone !== null && (
            <Button size="small" aria-label={t('allDoneOf', of)} onClick={onDone}>
              <Icon name="check" /> {t('allDone')}
            </Button>
          )}
        </div>
      </div>
      {ids.length > 0 && <Ids ids={ids} />}
      <Without list={list} />
    </li>
  )
}

/** The ids themselves, for whoever marks and copies them. */
function Ids({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('verdicts.ids')
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-6 text-accent underline underline-offset-4">{t('show')}</summary>
      <ul className="mt-1 max-h-48 overflow-y-auto">
        {ids.map((id) => (
          <li key={id}>
            <Range className="wrap-anywhere">{id}</Range>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Without({ list }: { list: PlatformList }) {
  const t = useTranslations('verdicts.ids')
  const without = list.ads.filter(({ adId }) => adId === null)
  if (without.length === 0) return null
  return (
    <div className="text-sm">
      <p>{t('without', { count: without.length })}</p>
      <ul className="list-disc ps-5">
        {without.map(({ action }) => (
          <li key={action.id} className="wrap-anywhere">
            <BidiText>{action.label}</BidiText>
          </li>
        ))}
      </ul>
    </div>
  )
}
