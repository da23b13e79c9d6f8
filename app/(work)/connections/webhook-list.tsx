'use client'

import { useTranslations } from 'next-intl'
import type { Webhook } from '#app/_server/load-connections.ts'
import { isolateLeftToRight, isolateName } from '#lib/locale/bidi'
import { ConfirmButton } from './confirm-button.tsx'

/** Which addresses are told, and of what. */
export function WebhookList({ webhooks, onRemove }: { webhooks: readonly Webhook[]; onRemove: (id: string) => void }) {
  const t = useTranslations('connections.webhook')
  if (webhooks.length === 0) return <p className="text-muted">{t('empty')}</p>
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {webhooks.map(({ id, url, events, maker }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5">
          <div className="min-w-0">
            <p className="font-medium wrap-anywhere">
              <bdi dir="ltr">{url}</bdi>
            </p>
            <p className="text-sm wrap-anywhere text-muted">
              {[
                ...events.map((event) => t(`event.${event}`)),
                ...(maker === null ? [] : [t('by', { name: isolateName(maker) })]),
              ].join(' · ')}
            </p>
          </div>
          <ConfirmButton
            label={t('remove')}
            fullName={t('removeNamed', { url: isolateLeftToRight(url) })}
            title={t('removeTitle')}
            onConfirm={() => onRemove(id)}
          >
            {t('removeText', { url: isolateLeftToRight(url) })}
          </ConfirmButton>
        </li>
      ))}
    </ul>
  )
}
