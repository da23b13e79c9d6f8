import { useTranslations } from 'next-intl'
import { ForWriters } from '#app/_client/may-write.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { Tried } from './tried.ts'
import { isSame, USUAL } from './tried.ts'

/** What can be done with what is tried: keep it, or go back. No button goes away, for the keyboard may be on it. */
export function WhatIfActions({
  tried,
  saved,
  isFinal,
  isBusy,
  isKeeping,
  onKeep,
  onMove,
}: {
  tried: Tried
  saved: Tried
  isFinal: boolean
  isBusy: boolean
  isKeeping: boolean
  onKeep: () => void
  onMove: (next: Tried) => void
}) {
  const t = useTranslations('forecast.whatIf')
  const isSaved = isSame(tried, saved)
  const isUsual = isSame(tried, USUAL)
  const mayKeep = !isSaved && !isBusy
  return (
    <div className="space-y-2 print:hidden">
      <div className="flex flex-wrap items-center gap-3">
        {!isFinal && (
          <ForWriters>
            <Button variant="primary" aria-disabled={!mayKeep} onClick={() => mayKeep && onKeep()}>
              {isKeeping ? t('keeping') : t('keep')}
            </Button>
          </ForWriters>
        )}
        <Button aria-disabled={isSaved} onClick={() => isSaved || onMove(saved)}>
          {t('toSaved')}
        </Button>
        <Button variant="quiet" aria-disabled={isUsual} onClick={() => isUsual || onMove(USUAL)}>
          {t('toDefaults')}
        </Button>
      </div>
      {isFinal && (
        <ForWriters>
          <p className="max-w-[75ch] text-sm text-muted">{t('final')}</p>
        </ForWriters>
      )}
    </div>
  )
}
