import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { DECISION_ICONS } from '#app/_sections/decision-icons.ts'
import type { Client, ClientRun } from '#app/_server/load-clients.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import { isolate, isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { OpenClient } from './open-client.tsx'

/** A client with the state of the latest test runs. */
export async function ClientCard({ client }: { client: Client }) {
  const [t, roles] = await Promise.all([getTranslations('people.clients'), getTranslations('people.role')])
  const { id, name, role, isCurrent, runs, moreRuns } = client
  return (
    <li className="space-y-3 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3">
          <h2 className="text-lg font-semibold wrap-anywhere">
            <BidiText>{name}</BidiText>
          </h2>
          <span className="text-sm text-muted">{roles(role)}</span>
          {isCurrent && <Tag tone="done">{t('current')}</Tag>}
        </div>
        <OpenClient workspaceId={id} page="/runs" label={t('openNamed', { name: isolateName(name) })}>
          {t('open')}
        </OpenClient>
      </div>
      {runs.length === 0 && <p className="text-muted">{t('noRuns')}</p>}
      <ul className="divide-y divide-line">
        {runs.map((run) => (
          <ClientRunItem key={run.id} run={run} />
        ))}
      </ul>
      {moreRuns > 0 && <p className="text-sm text-muted">{t('more', { count: moreRuns })}</p>}
    </li>
  )
}

async function ClientRunItem({ run }: { run: ClientRun }) {
  const t = await getTranslations('people.clients')
  const format = createFormat(await getLocale())
  const state = {
    planned: t('statusOf.planned', { day: isolate(format.day(run.start)) }),
    running: t('statusOf.running', { day: run.day ?? 1, days: run.days }),
    ended: t('statusOf.ended', { day: isolate(format.day(run.end)) }),
  }[run.state]
  return (
    <li className="grid gap-x-6 gap-y-1 py-2 text-sm md:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,2fr)_minmax(0,4fr)]">
      <p className="min-w-0 font-medium wrap-anywhere">
        <BidiText>{run.name}</BidiText>
      </p>
      <Fact label={t('status')}>{state}</Fact>
      <Fact label={t('upload')}>
        {run.uploadAge === null ? t('noUpload') : t('uploadAge', { days: run.uploadAge })}
      </Fact>
      <Fact label={t('decision')}>
        <Suspense fallback="…">
          <DecisionWord decision={run.decision} />
        </Suspense>
      </Fact>
    </li>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className="min-w-0">
      <span className="block text-xs text-muted">{label}</span>
      {children}
    </p>
  )
}

/** Comes when it is there: a run that nobody has looked at since its last file is judged now. */
async function DecisionWord({ decision }: { decision: ClientRun['decision'] }) {
  const t = await getTranslations('analysis.decision.word')
  const outcome = (await decision)?.outcome ?? null
  if (outcome === null) return t('none')
  return (
    <span className="inline-flex items-center gap-1.5 font-medium">
      <Icon name={DECISION_ICONS[outcome]} />
      {t(outcome)}
    </span>
  )
}
