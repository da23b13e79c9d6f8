'use client'

import { useTranslations } from 'next-intl'
import { FailureNotice } from '#app/_client/failure-notice.tsx'
import type { Connections } from '#app/_server/load-connections.ts'
import { Section } from '#app/_ui/section.tsx'
import { DeliveryList } from './delivery-list.tsx'
import { TokenForm } from './token-form.tsx'
import { TokenList } from './token-list.tsx'
import { useConnections } from './use-connections.ts'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookList } from './webhook-list.tsx'

/** Programs that ask by a token, and addresses that are told. */
export function ConnectionsDesk({ first }: { first: Connections }) {
  const t = useTranslations('connections')
  const { connections, failureAt, ask, refresh } = useConnections(first)
  const { tokens, webhooks, deliveries, timeZone } = connections
  return (
    <>
      <Section id="tokens" title={t('token.title')} lead={t('token.lead')}>
        <FailureNotice failure={failureAt('tokens')} title={t('failed')} />
        <TokenForm onMade={refresh} />
        <TokenList tokens={tokens} timeZone={timeZone} onRevoke={(id) => ask('DELETE', `tokens/${id}`)} />
      </Section>
      <Section id="webhooks" title={t('webhook.title')} lead={t('webhook.lead')}>
        <FailureNotice failure={failureAt('webhooks')} title={t('failed')} />
        <WebhookForm onMade={refresh} />
        <WebhookList webhooks={webhooks} onRemove={(id) => ask('DELETE', `webhooks/${id}`)} />
      </Section>
      {(webhooks.length > 0 || deliveries.length > 0) && (
        <Section id="deliveries" title={t('delivery.title')} lead={t('delivery.lead')}>
          <FailureNotice failure={failureAt('deliveries')} title={t('failed')} />
          <DeliveryList
            deliveries={deliveries}
            webhooks={webhooks}
            timeZone={timeZone}
            onSendAgain={(id) => ask('POST', `deliveries/${id}`)}
          />
        </Section>
      )}
    </>
  )
}
