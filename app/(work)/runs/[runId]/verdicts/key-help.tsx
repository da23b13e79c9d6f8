'use client'

import { useTranslations } from 'next-intl'
import { useKeysOn } from '#app/_client/keys-on.ts'
import type { Shortcut } from '#app/_client/shortcuts.ts'
import { KeyList } from '#app/_ui/key-list.tsx'

/** What single keys do, and the switch for those whom they disturb (WCAG 2.1.4). */
export function KeyHelp({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const t = useTranslations('verdicts.keys')
  const [isOn, setOn] = useKeysOn()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted max-sm:hidden print:hidden">
      <label className="flex min-h-6 items-center gap-2 text-ink">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => setOn(event.target.checked)}
          className="size-4 accent-accent"
        />
        {t('on')}
      </label>
      {isOn && <KeyList entries={shortcuts} className="flex flex-wrap gap-x-4 gap-y-1" />}
    </div>
  )
}
