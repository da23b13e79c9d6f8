import { readFileSync } from 'node:fs'
import type { Lead } from '#lib/import/leads/lead'
import type { Corrections, Survey } from '#lib/import/plan'
import { ignore } from '#lib/import/rows/row-sink'
import type { Known } from '#lib/import/survey'
import { surveyFile } from '#lib/import/survey'
import type { Problem } from '#lib/kernel/problem'
import { standingLead } from '#lib/kernel/standing-lead'
import { bytesOf, inPieces } from '../read-text.ts'

const FIXTURES = new URL('../../fixtures/leads/', import.meta.url)

export type ReadLeads = {
  readonly survey: Survey
  readonly leads: readonly Lead[]
  readonly refused: readonly Problem[]
  readonly warnings: readonly Problem[]
}

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, FIXTURES))
}

/** The leads of a file that must be accepted; of a lead that stands there twice the one that counts. */
export async function leadsOf(
  file: string | Uint8Array,
  corrections: Corrections = {},
  known: Known = {},
): Promise<ReadLeads> {
  const reading = await surveyFile(inPieces(bytesOf(file), [65_536]), collector, corrections, undefined, known)
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.reason)}`)
  const { survey, sink } = reading.value
  return { survey, leads: [...sink.leads.values()], refused: sink.refused, warnings: sink.warnings }
}

function collector() {
  const leads = new Map<string, Lead>()
  const refused: Problem[] = []
  const warnings: Problem[] = []
  return {
    leads,
    refused,
    warnings,
    accept: ignore,
    acceptLead(lead: Lead) {
      const known = leads.get(lead.key)
      leads.set(lead.key, known === undefined ? lead : standingLead(known, lead))
    },
    refuse: (_line: number, _cells: readonly string[], found: Problem) => void refused.push(found),
    warn: (found: Problem) => void warnings.push(found),
  }
}
