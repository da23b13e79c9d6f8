'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Share } from '#app/_server/load-share.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import type { KeyState } from '#lib/kernel/key-state'
import { keyState } from '#lib/kernel/key-state'
import { isolate, isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { dayIn } from '#lib/locale/time-zones'

const TONES = { open: 'done', revoked: 'plain', over: 'plain' } as const satisfies Record<KeyState, string>

/** The links that were made, and which of them still open the run. */
export function ShareList({
  shares,
  timeZone,
  isBusy,
  onClose,
}: {
  /** Undefined while they are asked for. */
  shares: readonly Share[] | undefined
  /** The run's: its days are those of the links. */
  timeZone: string
  isBusy: boolean
  onClose: (id: string) => void
}) {
  const t = useTranslations('share.desk')
  return (
    <section aria-labelledby="share-list" className="space-y-1">
      <h3 id="share-list" className="font-semibold">
        {t('list')}
      </h3>
      {shares === undefined && <p className="text-sm text-muted">{t('loading')}</p>}
      {shares?.length === 0 && <p className="text-sm text-muted">{t('empty')}</p>}
      {shares !== undefined && shares.length > 0 && (
        <ul className="divide-y divide-line">
          {shares.map((share) => (
            <ShareItem
              key={share.id}
              share={share}
              timeZone={timeZone}
              isBusy={isBusy}
              onClose={() => onClose(share.id)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type ItemProps = {
  readonly share: Share
  readonly timeZone: string
  readonly isBusy: boolean
  readonly onClose: () => void
}

function ShareItem({ share, timeZone, isBusy, onClose }: ItemProps) {
  const t = useTranslations('share.desk')
  const format = createFormat(useLocale())
  const state = keyState(share, new Date().toISOString())
  const name = share.label ?? t('unnamed')
  const day = (moment: string) => isolate(format.day(dayIn(moment, timeZone)))
  return (
    <li className="flex items-center justify-between gap-3 py-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <BidiText className="font-medium wrap-anywhere">{name}</BidiText>
          <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
          {share.isProtected && <Tag>{t('protected')}</Tag>}
        </p>
        <p className="text-sm text-muted">
          {t('created', { day: day(share.createdAt) })}
          {' · '}
          {state === 'revoked' && share.revokedAt !== null && t('revoked', { day: day(share.revokedAt) })}
          {state !== 'revoked' &&
            share.expiresAt !== null &&
            t(state === 'open' ? 'until' : 'over', { day: day(share.expiresAt) })}
          {share.maker !== null && ` · ${t('maker', { name: isolateName(share.maker) })}`}
        </p>
      </div>
      {state === 'open' && (
        <Button
          size="small"
          variant="danger"
          aria-disabled={isBusy || undefined}
          aria-label={t('revokeNamed', { name: isolateName(name) })}
          onClick={() => isBusy || onClose()}
        >
          {t('revoke')}
        </Button>
      )}
    </li>
  )
}
