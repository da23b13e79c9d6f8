'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FailureNotice } from '#app/_client/failure-notice.tsx'
import { useSending } from '#app/_client/use-sending.ts'
import type { MadeWebhook } from '#app/_server/save-webhook.ts'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { WebhookEvent } from '#lib/kernel/connection'
import { WEBHOOK_EVENTS } from '#lib/kernel/connection'
import { EventFields } from './event-fields.tsx'
import { ShownOnce } from './shown-once.tsx'

/** An address and what it is told; then what its messages are signed with, once. */
export function WebhookForm({ onMade }: { onMade: () => void }) {
  const t = useTranslations('connections.webhook')
  const [secret, setSecret] = useState<string | null>(null)
  const made = (answer: MadeWebhook) => {
    setSecret(answer.secret)
    onMade()
  }
  if (secret === null) return <WantedWebhook onMade={made} />
  const words = { title: t('made'), help: t('secret'), label: t('value'), another: t('another') }
  return <ShownOnce text={secret} words={words} onDone={() => setSecret(null)} />
}

/** The server looks the name of the address up before it takes it, which takes its time. */
function WantedWebhook({ onMade }: { onMade: (made: MadeWebhook) => void }) {
  const t = useTranslations('connections.webhook')
  const failed = useTranslations('connections')('failed')
  const [url, setUrl] = useState('')
  const [events, setEvents] = useState<readonly WebhookEvent[]>(WEBHOOK_EVENTS)
  const { submit, errors, failure, isSending } = useSending<MadeWebhook>({
    method: 'POST',
    address: '/api/v1/webhooks',
    check: () => ({
      ...(!URL.canParse(url.trim()) && { url: t('urlError') }),
      ...(events.length === 0 && { events: t('eventsMissing') }),
    }),
    bodyOf: () => ({ url, events }),
    onDone: onMade,
  })
  return (
    <form onSubmit={submit} noValidate className="max-w-2xl space-y-4">
      <FailureNotice failure={failure} title={failed} />
      <TextField
        name="url"
        label={t('url')}
        help={t('urlHelp')}
        type="url"
        value={url}
        onChange={setUrl}
        maxLength={2000}
        error={errors.url}
      />
      <EventFields events={events} onChange={setEvents} error={errors.events} />
      <SubmitButton variant="primary" aria-disabled={isSending || undefined}>
        {isSending ? t('creating') : t('create')}
      </SubmitButton>
    </form>
  )
}
