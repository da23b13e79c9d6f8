'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { MadeWebhook } from '#app/_server/save-webhook.ts'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { WebhookEvent } from '#lib/kernel/connection'
import { WEBHOOK_EVENTS } from '#lib/kernel/connection'
import { ShownOnce } from './shown-once.tsx'
import type { Ask } from './use-connections.ts'

/** An address and what it is told; then what its messages are signed with, once. */
export function WebhookForm({ ask }: { ask: Ask }) {
  const t = useTranslations('connections.webhook')
  const [url, setUrl] = useState('')
  const [events, setEvents] = useState<readonly WebhookEvent[]>(WEBHOOK_EVENTS)
  const [secret, setSecret] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const isWhole = URL.canParse(url.trim()) && events.length > 0
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isWhole) setSecret((await ask<MadeWebhook>('POST', 'webhooks', { url, events }))?.secret ?? null)
  }
  const again = () => {
    setUrl('')
    setTried(false)
    setSecret(null)
  }
  if (secret !== null) {
    const words = { title: t('made'), help: t('secret'), label: t('value'), another: t('another') }
    return <ShownOnce text={secret} words={words} onDone={again} />
  }
  return (
    <form onSubmit={submit} noValidate className="max-w-2xl space-y-4">
      <TextField
        label={t('url')}
        help={t('urlHelp')}
        type="url"
        value={url}
        onChange={setUrl}
        maxLength={2000}
        error={isTried && !URL.canParse(url.trim()) ? t('urlError') : undefined}
      />
      <EventFields events={events} onChange={setEvents} />
      <SubmitButton variant="primary" aria-disabled={events.length === 0 || undefined}>
        {t('create')}
      </SubmitButton>
    </form>
  )
}

function EventFields({
  events,
  onChange,
}: {
  events: readonly WebhookEvent[]
  onChange: (events: readonly WebhookEvent[]) => void
}) {
  const t = useTranslations('connections.webhook')
  return (
    <fieldset>
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
    </fieldset>
  )
}
