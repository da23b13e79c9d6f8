import type { LeadData } from '#lib/analysis/join-data'
import type { Settings } from '#lib/analysis/settings'
import type { Lead } from '#lib/import/leads/lead'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Problem } from '#lib/kernel/problem'
import { problem } from '#lib/kernel/problem'
import { spansOfFiles } from '#lib/metrics/count-leads'
import type { FileTally } from '#lib/metrics/file-tally'
import { exportBounds } from '#lib/metrics/lead-coverage'
import { statedByName } from '#lib/metrics/lead-outcomes'
import type { ReadFile } from './read-file.ts'

/** The leads of all CRM files beside those of ads; of a lead that several state the last file's word counts. */
export function leadsIn(
  files: readonly ReadFile[],
  ads: readonly FileTally[],
  settings: Settings,
  currency: CurrencyCode,
): LeadData | null {
  const leads = new Map<string, Lead>()
  for (const file of leadsFiles(files)) {
    for (const lead of file.leads) leads.set(lead.key, isForeign(file, currency) ? withoutMoney(lead) : lead)
  }
  if (leads.size === 0) return null
  return {
    leads: leads.values(),
    stages: statedByName(settings.leadStages),
    bounds: exportBounds(spansOfFiles(ads), null),
  }
}

/** Leads are good in any currency, their money is not. */
export function foreignMoney(files: readonly ReadFile[], expected: CurrencyCode): Problem[] {
  return leadsFiles(files)
    .filter((file) => isForeign(file, expected))
    .map(({ about, currency }) =>
      problem('moneyInOtherCurrency', 'warning', { file: about.name, params: { found: currency ?? '', expected } }),
    )
}

/** Whether all of a CRM's money is in another currency. */
export function isForeign({ currency }: ReadFile, expected: CurrencyCode): boolean {
  return currency !== null && currency !== expected
}

function withoutMoney(lead: Lead): Lead {
  return { ...lead, amount: null, paid: null }
}

function leadsFiles(files: readonly ReadFile[]): ReadFile[] {
  return files.filter(({ about }) => about.kind === 'leads')
}
