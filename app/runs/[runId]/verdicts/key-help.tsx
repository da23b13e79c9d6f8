'use client'

import { useTranslations } from 'next-intl'

/** Days for which the key puts a verdict off; the longer time has a button only. */
export const SNOOZE_DAYS = [3, 7] as const

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['A', 'accept'],
  ['O', 'override'],
  ['S', 'snooze'],
  ['X', 'select'],
  ['Z', 'undo'],
] as const

/** What single keys do, and the switch for those whom they disturb (WCAG 2.1.4). */
export function KeyHelp({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useTranslations('verdicts.keys')
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted max-sm:hidden print:hidden">
      <label className="flex min-h-6 items-center gap-2 text-ink">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onChange(event.target.checked)}
          className="size-4 accent-accent"
        />
        {t('on')}
      </label>
      <dl className={`flex flex-wrap gap-x-4 gap-y-1 ${isOn ? '' : 'opacity-55'}`}>
        {KEYS.map(([key, name]) => (
          <div key={key} className="flex items-center gap-1.5">
            <dt>
              <kbd className="rounded-sm border border-edge bg-surface px-1.5 font-sans text-xs text-ink">{key}</kbd>
            </dt>
            <dd>{name === 'snooze' ? t('snooze', { days: SNOOZE_DAYS[0] }) : t(name)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
