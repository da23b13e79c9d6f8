'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Section } from '#app/_ui/section.tsx'
import type { PlatformList } from '#lib/verdict/platform-lists'
import { IdList } from './id-list.tsx'
import { idsIn } from './ids-in.ts'

type Copied = { readonly list: PlatformList; readonly isCopied: boolean }

/** What is decided and has to be carried out on the platforms: the ids of the ads, to be taken there. */
export function IdLists({
  runId,
  lists,
  onDone,
}: {
  runId: string
  lists: readonly PlatformList[]
  /** Null for those who may only look. */
  onDone: ((ids: readonly string[], isDone: boolean) => void) | null
}) {
  const t = useTranslations('verdicts.ids')
  const word = useTranslations('analysis.verdict.word')
  const platformName = usePlatformName()
  const [copied, setCopied] = useState<Copied | null>(null)

  const copy = async (list: PlatformList) => setCopied({ list, isCopied: await writeClipboard(idsIn(list).join('\n')) })
  return (
    <Section id="ids" title={t('title')} lead={t('lead')}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface print:hidden">
        {lists.map((list) => (
          <IdList
            key={`${list.outcome} ${list.platform}`}
            runId={runId}
            list={list}
            platform={platformName(list.platform)}
            onCopy={() => copy(list)}
            onDone={
              onDone &&
              (() =>
                onDone(
                  list.ads.map(({ action }) => action.id),
                  true,
                ))
            }
          />
        ))}
      </ul>
      <p className="text-sm text-muted print:hidden">{t('excel')}</p>
      <p role="status" className="text-sm font-medium">
        {copied !== null &&
          (copied.isCopied
            ? t('copied', {
                count: idsIn(copied.list).length,
                word: word(copied.list.outcome),
                platform: platformName(copied.list.platform),
              })
            : t('copyFailed'))}
      </p>
    </Section>
  )
}

function usePlatformName(): (platform: string) => string {
  const t = useTranslations('import.platform')
  return (platform) => (t.has(platform) ? t(platform) : platform)
}

/** False where the browser does not let a page write there. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
