'use client'

import { useTranslations } from 'next-intl'
import { useKeysOn } from '#app/_client/keys-on.ts'
import type { Shortcut } from '#app/_client/shortcuts.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { KeyList } from '#app/_ui/key-list.tsx'

/** The keys that act on the page in view, and the switch for those whom they disturb (WCAG 2.1.4). */
export function KeyDialog({ shortcuts, onClose }: { shortcuts: readonly Shortcut[]; onClose: () => void }) {
  const t = useTranslations('palette.keys')
  const [isOn, setOn] = useKeysOn()
  return (
    <Dialog
      open
      role="dialog"
      onClose={onClose}
      title={t('title')}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <KeyList
        entries={[{ keys: 'ctrl k', label: t('palette') }, ...shortcuts]}
        className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-x-6 gap-y-2 [&_dt]:min-w-14"
      />
      <label className="flex min-h-11 items-center gap-3 pt-2 font-medium sm:min-h-8">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => setOn(event.target.checked)}
          className="size-5 accent-accent"
        />
        {t('on')}
      </label>
      <p className="text-sm text-muted">{t('onHelp')}</p>
    </Dialog>
  )
}
