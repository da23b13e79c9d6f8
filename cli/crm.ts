import type { Crm } from '#lib/analysis/crm'
import type { Settings } from '#lib/analysis/settings'
import type { Lead } from '#lib/import/leads/lead'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Problem } from '#lib/kernel/problem'
import { problem } from '#lib/kernel/problem'
import { adsInFiles, countLeads, cutsInFiles, spanOfFiles } from '#lib/metrics/count-leads'
import type { FileTally } from '#lib/metrics/file-tally'
import { statedByName } from '#lib/metrics/lead-outcomes'
import { splitsOf } from '#lib/metrics/tally-leads'
import type { ReadFile } from './read-file.ts'

/** The leads of all CRM files joined with the ads; of a lead that several state the last file's word counts. */
export function crmOf(files: readonly ReadFile[], settings: Settings, currency: CurrencyCode): Crm | null {
  const leads = new Map<string, Lead>()
  for (const file of leadsFiles(files)) {
    for (const lead of file.leads) leads.set(lead.key, isForeign(file, currency) ? withoutMoney(lead) : lead)
  }
  if (leads.size === 0) return null
  const tallies: FileTally[] = files.filter(({ about }) => about.kind !== 'leads').map(({ tally }) => tally)
  return {
    leads: countLeads(leads.values(), adsInFiles(tallies), statedByName(settings.leadStages), {
      ads: spanOfFiles(tallies),
      importedOn: null,
    }),
    splits: splitsOf(cutsInFiles(tallies, settings.sameValues)),
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
