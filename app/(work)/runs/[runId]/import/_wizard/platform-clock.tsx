import { useTranslations } from 'next-intl'
import type { Survey } from '#lib/import/plan'
import { isolateLeftToRight } from '#lib/locale/bidi'
import { utcOffset } from '#lib/locale/time-zones'
import { spanOf } from './row-span.ts'
import type { RunFrame } from './run-frame.ts'

/** By whose clocks the platform begins its days, beside those of the run. */
export function PlatformClock({ survey, run, timeZone }: { survey: Survey; run: RunFrame; timeZone: string }) {
  const t = useTranslations('import')
  const day = spanOf(survey)?.start ?? run.start
  const offset = utcOffset(timeZone, day)
  const ofRun = utcOffset(run.timeZone, day)
  const isSame = offset === ofRun
  return (
    <>
      {t('plan.clock.platform', { offset: isolateLeftToRight(offset) })}
      <p className="text-sm font-normal text-muted">
        {isSame
          ? t('plan.clock.same')
          : t('plan.clock.other', {
              zone: isolateLeftToRight(run.timeZone.replaceAll('_', ' ')),
              offset: isolateLeftToRight(ofRun),
            })}
      </p>
    </>
  )
}
