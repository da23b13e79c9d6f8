import { useLocale, useTranslations } from 'next-intl'
import { EffectBar, effectEnd } from '#app/_charts/effect-bar.tsx'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Figure } from '#app/_ui/figure.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import type { Claim } from '#lib/kernel/outcome'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import type { Hypothesis } from './claim-table.tsx'
import { ClaimTable } from './claim-table.tsx'
import { useEffectText } from './effect-text.ts'
import { judgedEvents } from './group-evidence.ts'
import { useGroupText } from './group-parts.ts'

/** The pain points by what the test says of them at equal audiences: confirmed, refuted, unclear, and why. */
export function PainClaims({ groups }: { groups: readonly JudgedGroup[] }) {
  const t = useTranslations('breakdown')
  const format = createFormat(useLocale())
  const textOf = useGroupText('painPoint', [])
  const known = groups.filter((group): group is Hypothesis => group.effect !== null && group.verdict !== null)
  if (known.length === 0) return <p className="text-muted">{t('claims.none')}</p>

  const claimed = (claim: Claim) =>
    known
      .filter(({ effect }) => effect.claim === claim)
      .toSorted((one, other) => one.effect.median - other.effect.median)
  const [confirmed, refuted] = [claimed('confirmed'), claimed('refuted')]
  const most = effectEnd(known.map(({ effect }) => effect))
  return (
    <Figure
      takeaway={t('claims.takeaway', {
        confirmed: confirmed.length,
        confirmedNames: format.list(confirmed.map(textOf)),
        refuted: refuted.length,
        refutedNames: format.list(refuted.map(textOf)),
        unclear: known.length - confirmed.length - refuted.length,
      })}
      tableTitle={t('claims.table')}
      table={<ClaimTable groups={CLAIMS.flatMap(claimed)} format={format} />}
      mayBreak
    >
      <ul className="grid gap-3 lg:grid-cols-3 print:grid-cols-1">
        {CLAIMS.map((claim) => (
          <ClaimCard key={claim} claim={claim} groups={claimed(claim)} most={most} format={format} />
        ))}
      </ul>
      <p className="text-sm text-muted">{t('claims.legend')}</p>
    </Figure>
  )
}

const CLAIMS: readonly Claim[] = ['confirmed', 'refuted', 'unclear']

const MARKS = { confirmed: 'check', refuted: 'close', unclear: 'hold' } as const satisfies Record<Claim, string>

const STYLES = {
  confirmed: 'border-t-boost [&_h3]:text-boost',
  refuted: 'border-t-pause-mark [&_h3]:text-pause',
  unclear: 'border-t-edge [&_h3]:text-muted',
} as const satisfies Record<Claim, string>

function ClaimCard({
  claim,
  groups,
  most,
  format,
}: {
  claim: Claim
  groups: readonly Hypothesis[]
  most: number
  format: Format
}) {
  const t = useTranslations('breakdown')
  return (
    <li className={`min-w-0 rounded-lg border border-t-4 border-line bg-surface px-4 pt-3 pb-4 ${STYLES[claim]}`}>
      <h3 className="flex items-center gap-2 font-semibold">
        <Icon name={MARKS[claim]} />
        {t(`claims.${claim}`)}
        <span className="font-normal text-muted">{format.count(groups.length)}</span>
      </h3>
      <p className="text-sm text-muted">{t(`claims.${claim}Means`)}</p>
      {groups.length > 0 && (
        <ul className="mt-2 divide-y divide-line">
          {groups.map((group) => (
            <ClaimItem key={group.key} group={group} most={most} format={format} />
          ))}
        </ul>
      )}
    </li>
  )
}

function ClaimItem({ group, most, format }: { group: Hypothesis; most: number; format: Format }) {
  const t = useTranslations('breakdown')
  const effectText = useEffectText(format)
  const textOf = useGroupText('painPoint', [])
  const { effect, verdict } = group
  const stage: Stage = verdict?.stage ?? 'lead'
  return (
    <li className="space-y-1 py-2.5 break-inside-avoid last:pb-0">
      <p className="font-medium wrap-anywhere">
        <BidiText>{textOf(group)}</BidiText>
      </p>
      <p className="text-sm">{effectText(effect, stage)}</p>
      <EffectBar effect={effect} most={most} />
      {verdict !== null && (
        <p className="text-sm text-muted">
          {t('claims.evidence', { stage, events: judgedEvents({ ...group, verdict }) })}
        </p>
      )}
    </li>
  )
}
