'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import type { Format } from '#lib/locale/format'
import type { OpenAd } from './board.ts'
import type { DecideAds } from './decide-buttons.tsx'
import { DecideButtons } from './decide-buttons.tsx'
import type { Batch } from './use-decisions.ts'

type BarProps = {
  readonly chosen: readonly OpenAd[]
  readonly last: Batch | null
  readonly hasUndone: boolean
  readonly decide: DecideAds
  readonly onClear: () => void
  readonly onUndo: () => void
  readonly format: Format
}

/** At the foot of the window: what to do with the chosen ads, or what was just done and how to undo it. */
export function DecisionBar(bar: BarProps) {
  const { chosen, hasUndone, last, onUndo } = bar
  const t = useTranslations('verdicts')
  const said = useSaid(bar)
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {(chosen.length > 0 || said !== null) && (
        <section
          data-action-bar
          aria-label={t('do.bar')}
          className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-paper/95 px-4 py-3 shadow-floating backdrop-blur-sm sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8 print:hidden"
        >
          {chosen.length > 0 ? (
            <Chosen {...bar} />
          ) : (
            <>
              <p className="flex items-center gap-2">
                <Icon name="check" className="size-4 text-done" /> {said}
              </p>
              {last !== null && !hasUndone && (
                <Button size="small" onClick={onUndo}>
                  {t('do.undo')}
                </Button>
              )}
            </>
          )}
        </section>
      )}
    </>
  )
}

function Chosen({ chosen, decide, onClear }: BarProps) {
  const t = useTranslations('verdicts.do')
  return (
    <>
      <p className="font-semibold">{t('chosen', { count: chosen.length })}</p>
      <div className="flex flex-wrap items-center gap-2">
        <DecideButtons ads={chosen} {...decide} />
        <Button size="small" variant="quiet" onClick={onClear}>
          {t('clear')}
        </Button>
      </div>
    </>
  )
}

/** What was just done, in a sentence. */
function useSaid({ last, hasUndone, format }: BarProps): string | null {
  const t = useTranslations('verdicts.said')
  if (hasUndone) return t('undone')
  if (last === null) return null
  const { keys, kind, until } = last
  return t(kind, { count: keys.length, day: until === null ? '' : format.shortDay(until) })
}
