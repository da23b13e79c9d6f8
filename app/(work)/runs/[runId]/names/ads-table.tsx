'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { AdRow as Ad, NamesView } from '#app/_server/load-names.ts'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import { ColumnHead, Table } from '#app/_ui/table.tsx'
import { comparable } from '#lib/kernel/comparable'
import type { Labelled } from '#lib/kernel/labelled'
import { LABELLED, lacks } from '#lib/kernel/labelled'
import { createFormat } from '#lib/locale/format'
import { AdRow } from './ad-row.tsx'
import { AdsFilter } from './ads-filter.tsx'
import { BulkEdit } from './bulk-edit.tsx'
import { useLabels } from './use-labels.ts'
import { useSelection } from './use-selection.ts'
import { valuesIn } from './values-in.ts'

const PAGE = 50

/** Every ad with what its names mean, to be searched, chosen and labelled by hand. */
export function AdsTable({
  names,
  without,
}: {
  names: NamesView
  /** What the ads lack that are listed at first; empty for all. */
  without: Labelled | ''
}) {
  const t = useTranslations('names')
  const dimension = useTranslations('analysis.dimension')
  const format = createFormat(useLocale())
  const [missing, setMissing] = useState<Labelled | ''>(without)
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(PAGE)
  const sought = comparable(useDeferredValue(search))
  const found = useMemo(() => names.ads.filter((ad) => fits(ad, missing, sought)), [names.ads, missing, sought])
  const shown = found.slice(0, most)
  const { chosen, toggle, toggleAll, clear } = useSelection(shown.map(({ key }) => key))
  const inSight = shown.filter(({ key }) => chosen.has(key))
  const { isBusy, refusal, saved, edit, takeBack } = useLabels(names.runId)
  const isAll = shown.length > 0 && inSight.length === shown.length

  return (
    <Section id="ads" title={t('ads.title')} lead={t('ads.lead')}>
      <AdsFilter ads={names.ads} missing={missing} onMissing={setMissing} search={search} onSearch={setSearch} />
      <p role="status" className="text-sm text-muted">
        {t('ads.shown', { shown: shown.length, count: found.length })}
      </p>
      {saved !== null && (
        <Notice tone="done" role="status">
          <p>{t('ads.saved', { count: saved.ads })}</p>
          <Button size="small" disabled={isBusy} onClick={() => takeBack(saved.batch)}>
            {t('ads.undo')}
          </Button>
        </Notice>
      )}
      {refusal !== undefined && (
        <Notice tone="error" role="alert" title={t('notSaved')}>
          <p>
            <RefusalText reason={refusal} />
          </p>
        </Notice>
      )}
      {inSight.length > 0 && (
        <BulkEdit
          count={inSight.length}
          values={Object.fromEntries(LABELLED.map((field) => [field, valuesIn(names.ads, field, format.compare)]))}
          isBusy={isBusy}
          onSave={async (said) => {
            if (await edit({ ...said, ads: inSight.map(({ key }) => key) })) clear()
          }}
          onClear={clear}
        />
      )}
      <Table label={t('ads.title')}>
        <thead>
          <tr>
            <ColumnHead className="w-10">
              <label className="flex min-h-6 items-center">
                <span className="sr-only">{t('ads.chooseAll')}</span>
                <input
                  type="checkbox"
                  checked={isAll}
                  onChange={() =>
                    toggleAll(
                      shown.map(({ key }) => key),
                      !isAll,
                    )
                  }
                  className="size-4 accent-accent"
                />
              </label>
            </ColumnHead>
            <ColumnHead>{dimension('ad')}</ColumnHead>
            {LABELLED.map((field) => (
              <ColumnHead key={field}>{dimension(field)}</ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((ad) => (
            <AdRow key={ad.key} ad={ad} isChosen={chosen.has(ad.key)} onToggle={toggle} />
          ))}
        </tbody>
      </Table>
      {found.length === 0 && <p className="text-muted">{t('ads.none')}</p>}
      {found.length > shown.length && (
        <Button onClick={() => setMost(most + 4 * PAGE)}>
          {t('ads.more', { count: Math.min(4 * PAGE, found.length - shown.length) })}
        </Button>
      )}
    </Section>
  )
}

function fits(ad: Ad, missing: Labelled | '', sought: string): boolean {
  if (missing !== '' && !lacks(ad, missing)) return false
  if (sought === '') return true
  const { key: _, origins: __, audience, ...texts } = ad
  return [...Object.values(texts), ...audience.map(([, value]) => value)].some((text) =>
    comparable(text ?? '').includes(sought),
  )
}
