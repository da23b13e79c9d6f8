'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { FIELD_ERROR } from '#app/_ui/field-style.ts'
import type { WebhookEvent } from '#lib/kernel/connection'
import { WEBHOOK_EVENTS } from '#lib/kernel/connection'

/** What an address is told of. */
export function EventFields({
  events,
  onChange,
  error,
}: {
  events: readonly WebhookEvent[]
  onChange: (events: readonly WebhookEvent[]) => void
  error: string | undefined
}) {
  const t = useTranslations('connections.webhook')
  const errorId = useId()
  return (
    <fieldset aria-describedby={error && errorId}>
      <legend className="font-semibold">{t('events')}</legend>
      <div className="grid sm:grid-cols-2">
        {WEBHOOK_EVENTS.map((event) => (
          <label key={event} className="flex min-h-11 items-center gap-2 sm:min-h-9">
            <input
              type="checkbox"
              checked={events.includes(event)}
              onChange={({ target }) =>
                onChange(WEBHOOK_EVENTS.filter((own) => (own === event ? target.checked : events.includes(own))))
              }
              className="size-4 shrink-0 accent-stone"
            />
            {t(`event.${event}`)}
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} role="alert" className={FIELD_ERROR}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
