'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ApiToken } from '#app/_server/load-connections.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import type { TokenRole } from '#lib/kernel/api-token'
import { keyState } from '#lib/kernel/key-state'
import { isolate, isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { dayIn } from '#lib/locale/time-zones'
import { ConfirmButton } from './confirm-button.tsx'

/** Which tokens were made, and whether they still open anything. */
export function TokenList({
  tokens,
  timeZone,
  onRevoke,
}: {
  tokens: readonly ApiToken[]
  timeZone: string
  onRevoke: (id: string) => void
}) {
  const t = useTranslations('connections.token')
  if (tokens.length === 0) return <p className="text-muted">{t('empty')}</p>
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {tokens.map((token) => (
        <TokenItem key={token.id} token={token} timeZone={timeZone} onRevoke={() => onRevoke(token.id)} />
      ))}
    </ul>
  )
}

function TokenItem({ token, timeZone, onRevoke }: { token: ApiToken; timeZone: string; onRevoke: () => void }) {
  const t = useTranslations('connections.token')
  const state = keyState(token, new Date().toISOString())
  const { name, start } = token
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <BidiText className="font-medium wrap-anywhere">{name}</BidiText>
          <Tag tone={state === 'open' ? 'done' : 'plain'}>{t(`state.${state}`)}</Tag>
          <code dir="ltr" className="text-sm text-muted">
            {start}…
          </code>
        </p>
        <TokenFacts token={token} timeZone={timeZone} isOpen={state === 'open'} />
      </div>
      {state === 'open' && (
        <ConfirmButton
          label={t('revoke')}
          fullName={t('revokeNamed', { name: isolateName(name) })}
          title={t('revokeTitle', { name: isolateName(name) })}
          onConfirm={onRevoke}
        >
          {t('revokeText')}
        </ConfirmButton>
      )}
    </li>
  )
}

function TokenFacts({ token, timeZone, isOpen }: { token: ApiToken; timeZone: string; isOpen: boolean }) {
  const t = useTranslations('connections.token')
  const format = createFormat(useLocale())
  const { role, expiresAt, lastUsedAt, maker } = token
  const facts = [
    t(`roles.${role as TokenRole}`),
    ...(isOpen ? [t('until', { day: isolate(format.day(dayIn(expiresAt, timeZone))) })] : []),
    ...(maker === null ? [] : [t('by', { name: isolateName(maker) })]),
    lastUsedAt === null ? t('unused') : t('used', { moment: isolate(format.dateTime(lastUsedAt, timeZone)) }),
  ]
  return <p className="text-sm wrap-anywhere text-muted">{facts.join(' · ')}</p>
}
