'use client'

import { useTranslations } from 'next-intl'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import { VerdictWord } from '#app/_sections/verdict-word.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { Dimension } from '#lib/kernel/dimension'
import { isDecided } from '#lib/kernel/outcome'
import { isolateName } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import { onOneLine } from '#lib/locale/lines'
import type { TakenAction } from '#lib/verdict/taken-action'
import { AdName } from './ad-name.tsx'

type RowProps = {
  readonly action: TakenAction
  /** Null where the ad is no longer in the data. */
  readonly ad: JudgedGroup | null
  readonly segmentBy: readonly Dimension[]
  readonly timeZone: string
  /** Null for those who may only look. */
  readonly onUndo: (() => void) | null
  readonly onDone: (isDone: boolean) => void
  readonly format: Format
}

/** One decision: what is to be done with which ad, what was said then and is said now, and whether it is done. */
export function DecidedRow({ action, ad, segmentBy, timeZone, onUndo, onDone, format }: RowProps) {
  const t = useTranslations('verdicts')
  const name = isolateName(action.label)
  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-3 break-inside-avoid sm:grid-cols-[6.5rem_minmax(0,1fr)] lg:grid-cols-[6.5rem_minmax(0,18rem)_minmax(0,1fr)_auto]">
      <p>
        <VerdictWord outcome={action.outcome} />
      </p>
      <AdName ad={ad ?? { key: action.key, label: action.label, dimensions: {} }} segmentBy={segmentBy} />
      <Said action={action} ad={ad} timeZone={timeZone} format={format} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 max-lg:sm:col-start-2 lg:flex-col lg:items-end print:hidden">
        {isToCarryOut(action) && (
          <label className="flex min-h-11 items-center gap-2 text-sm sm:min-h-6">
            <input
              type="checkbox"
              checked={action.isDone}
              disabled={onUndo === null}
              aria-label={t('decided.doneOf', { name })}
              onChange={(event) => onDone(event.target.checked)}
              className="size-5 accent-accent"
            />
            {t('decided.done')}
          </label>
        )}
        {onUndo !== null && (
          <Button size="small" aria-label={t('do.undoOf', { name })} onClick={onUndo}>
            {t('do.undo')}
          </Button>
        )}
      </div>
    </li>
  )
}

function Said({ action, ad, timeZone, format }: Pick<RowProps, 'action' | 'ad' | 'timeZone' | 'format'>) {
  const t = useTranslations('verdicts.decided')
  const word = useTranslations('analysis.verdict.word')
  const { kind, verdict, note, by, at, until } = action
  const when = format.dateTime(at, timeZone)
  const now = ad?.verdict?.outcome
  return (
    <div className="min-w-0 space-y-1 text-sm max-lg:sm:col-start-2">
      <p>{t(kind, { word: word(verdict), day: until === null ? '' : format.shortDay(until) })}</p>
      {note !== null && <p className="wrap-anywhere">{t('why', { note: isolateName(onOneLine(note)) })}</p>}
      <p className="text-muted">{by === null ? t('on', { when }) : t('onBy', { when, name: isolateName(by) })}</p>
      {ad === null && <p className="font-medium">{t('gone')}</p>}
      {now !== undefined && now !== verdict && <p className="font-medium">{t('now', { word: word(now) })}</p>}
    </div>
  )
}

function isToCarryOut(action: TakenAction): boolean {
  return isDecided(action) && (action.outcome === 'pause' || action.outcome === 'boost')
}
