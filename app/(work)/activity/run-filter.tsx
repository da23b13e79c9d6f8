import { useTranslations } from 'next-intl'
import type { RunName } from '#app/_server/load-runs.ts'
import { buttonStyle } from '#app/_ui/button-style.ts'
import { CONTROL, FIELD, FIELD_LABEL } from '#app/_ui/field-style.ts'
import { readableName } from '#lib/locale/bidi'

/** Limits the activity to one test run: a plain form, whose answer is an address. */
export function RunFilter({ runs, current }: { runs: readonly RunName[]; current: string }) {
  const t = useTranslations('activity.filter')
  return (
    <form action="/activity" className="flex max-w-full flex-wrap items-end gap-3 print:hidden">
      <label className={`${FIELD} max-w-full`}>
        <span className={FIELD_LABEL}>{t('run')}</span>
        <select key={current} name="run" defaultValue={current} className={`${CONTROL} max-w-80`}>
          <option value="">{t('all')}</option>
          {runs.map(({ id, name }) => (
            <option key={id} value={id}>
              {readableName(name)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonStyle()}>
        {t('show')}
      </button>
    </form>
  )
}
