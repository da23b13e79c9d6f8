'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { CONTROL, FIELD, FIELD_LABEL } from '#app/_ui/field-style.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { isolate } from '#lib/locale/bidi'

/** Names by which a machine means itself. */
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** The address of an invitation that was just made, to be copied now. */
export function InvitationAddress({ path }: { path: string }) {
  const t = useTranslations('people.people')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)
  const address = `${window.location.origin}${path}`
  useEffect(() => field.current?.select(), [])
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setSaid('copied'),
      () => {
        field.current?.select()
        setSaid('notCopied')
      },
    )
  return (
    <Notice tone="done" role="status" title={t('made')}>
      {THIS_MACHINE.includes(window.location.hostname) && (
        <p className="text-sm">{t('thisMachine', { host: isolate(window.location.hostname) })}</p>
      )}
      <div className={FIELD}>
        <label htmlFor={id} className={FIELD_LABEL}>
          {t('address')}
        </label>
        <input ref={field} id={id} dir="ltr" readOnly value={address} className={CONTROL} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={copy}>{t('copy')}</Button>
        {said !== null && <p className="text-sm">{t(said)}</p>}
      </div>
    </Notice>
  )
}
