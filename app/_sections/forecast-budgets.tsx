import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Group } from '#lib/analysis/analysis'
import type { Plan, PlanName } from '#lib/forecast/forecast'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { GroupName } from './group-name.tsx'
import { budgetsOf } from './plan-changes.ts'
import { VerdictWord } from './verdict-word.tsx'

const MOST_ROWS = 100

/** What each ad may spend in a day under each plan, the largest changes first. */
export function ForecastBudgets({
  plans,
  ads,
  currency,
}: {
  plans: Readonly<Record<PlanName, Plan>>
  ads: readonly Group[]
  currency: CurrencyCode
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const rows = rowsOf(plans, ads)
  if (rows.length === 0) return null
  return (
    <Disclosure summary={t('forecast.budgets.title')}>
      <div className="space-y-3">
        <p className="text-sm text-muted">
          {t('forecast.budgets.lead', { shown: Math.min(MOST_ROWS, rows.length), count: rows.length })}
        </p>
        <Table label={t('table.label', { title: t('forecast.budgets.title') })}>
          <thead>
            <tr>
              <ColumnHead className="sticky start-0 z-10">{t('ad.one')}</ColumnHead>
              <ColumnHead>{t('verdict.one')}</ColumnHead>
              {(['asIs', 'paused', 'reallocated'] as const).map((name) => (
                <ColumnHead key={name} numeric className="rtl:text-start">
                  {t(`forecast.plan.${name}.title`)}
                </ColumnHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row) => (
              <BudgetRow key={row.ad.key} row={row} format={format} />
            ))}
          </tbody>
        </Table>
      </div>
    </Disclosure>
  )
}

type Row = { readonly ad: Group; readonly asIs: number; readonly paused: number; readonly reallocated: number }

function BudgetRow({ row: { ad, ...budgets }, format }: { row: Row; format: Format }) {
  const t = useTranslations('analysis')
  return (
    <tr>
      <RowHead className="max-w-[42vw] min-w-36 sm:max-w-80">
        <GroupName group={ad} grouping="ad" segmentBy={[]} />
      </RowHead>
      <Cell>{ad.verdict && <VerdictWord outcome={ad.verdict.outcome} />}</Cell>
      {(['asIs', 'paused', 'reallocated'] as const).map((name) => (
        <Cell key={name} numeric className="rtl:text-start">
          {budgets[name] > 0 ? format.money(budgets[name]) : <span className="text-muted">{t('forecast.stops')}</span>}
        </Cell>
      ))}
    </tr>
  )
}

function rowsOf(plans: Readonly<Record<PlanName, Plan>>, ads: readonly Group[]): readonly Row[] {
  const [asIs, paused, reallocated] = [budgetsOf(plans.asIs), budgetsOf(plans.paused), budgetsOf(plans.reallocated)]
  return ads
    .map((ad) => ({
      ad,
      asIs: asIs.get(ad.key) ?? 0,
      paused: paused.get(ad.key) ?? 0,
      reallocated: reallocated.get(ad.key) ?? 0,
    }))
    .filter((row) => row.asIs + row.paused + row.reallocated > 0)
    .toSorted((left, right) => changeOf(right) - changeOf(left))
}

function changeOf(row: Row): number {
  return Math.abs(row.reallocated - row.asIs)
}
