'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Delivery, Webhook } from '#app/_server/load-connections.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import { DELIVERY_FAILURES, deliveryState } from '#lib/kernel/connection'
import { isolate, isolateLeftToRight, isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'

const TONES = { waiting: 'gold', arrived: 'done', givenUp: 'error' } as const

/** The latest messages with what became of each. */
export function DeliveryList({
  deliveries,
  webhooks,
  timeZone,
  onSendAgain,
}: {
  deliveries: readonly Delivery[]
  webhooks: readonly Webhook[]
  timeZone: string
  onSendAgain: (id: string) => void
}) {
  const t = useTranslations('connections.delivery')
  if (deliveries.length === 0) return <p className="text-muted">{t('empty')}</p>
  const urls = new Map(webhooks.map(({ id, url }) => [id, url]))
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {deliveries.map((delivery) => (
        <DeliveryItem
          key={delivery.id}
          delivery={delivery}
          url={urls.get(delivery.webhookId) ?? ''}
          timeZone={timeZone}
          onSendAgain={() => onSendAgain(delivery.id)}
        />
      ))}
    </ul>
  )
}

function DeliveryItem({
  delivery,
  url,
  timeZone,
  onSendAgain,
}: {
  delivery: Delivery
  url: string
  timeZone: string
  onSendAgain: () => void
}) {
  const t = useTranslations('connections')
  const format = createFormat(useLocale())
  const state = deliveryState(delivery)
  const { event, run, createdAt } = delivery
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{t(`webhook.event.${event}`)}</span>
          <BidiText className="wrap-anywhere">{run}</BidiText>
          <Tag tone={TONES[state]}>{t(`delivery.state.${state}`)}</Tag>
        </p>
        <p className="text-sm wrap-anywhere text-muted">
          {format.dateTime(createdAt, timeZone)}
          {' · '}
          <bdi dir="ltr">{url}</bdi>
        </p>
        <DeliveryOutcome delivery={delivery} timeZone={timeZone} />
      </div>
      <Button
        size="small"
        aria-label={t('delivery.againNamed', { event: t(`webhook.event.${event}`), run: isolateName(run) })}
        onClick={onSendAgain}
      >
        {t('delivery.again')}
      </Button>
    </li>
  )
}

function DeliveryOutcome({ delivery, timeZone }: { delivery: Delivery; timeZone: string }) {
  const t = useTranslations('connections.delivery')
  const format = createFormat(useLocale())
  const { tries, nextAt, lastAnswer } = delivery
  if (tries === 0 || lastAnswer === null) return null
  const failure = DELIVERY_FAILURES.find((own) => own === lastAnswer)
  const outcome = [
    t('tries', { tries }),
    failure === undefined ? t('answered', { status: isolateLeftToRight(lastAnswer) }) : t(`failure.${failure}`),
    ...(nextAt === null ? [] : [t('next', { moment: isolate(format.dateTime(nextAt, timeZone)) })]),
  ]
  return <p className="text-sm wrap-anywhere text-muted">{outcome.join(' · ')}</p>
}
