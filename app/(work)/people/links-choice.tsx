'use client'

import { useTranslations } from 'next-intl'

/** Whether the open links of somebody who leaves are closed too; nothing where there are none. */
export function LinksChoice({
  count,
  isClosing,
  onChange,
}: {
  count: number
  isClosing: boolean
  onChange: (isClosing: boolean) => void
}) {
  const t = useTranslations('people.people')
  if (count === 0) return null
  return (
    <div>
      <label className="flex min-h-11 items-center gap-2 sm:min-h-9">
        <input
          type="checkbox"
          checked={isClosing}
          onChange={({ target }) => onChange(target.checked)}
          className="size-4 shrink-0 accent-stone"
        />
        {t('links', { count })}
      </label>
      <p className="ps-6 text-sm text-muted">{t('linksHelp')}</p>
    </div>
  )
}
