import { createHash } from 'node:crypto'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '#db/open'
import { NOW } from './runs-of-text.ts'

/**
 * A workspace with something in every table: an admin `NAME` who is nowhere else, and a run `NAME-run`. `isOlder`: of an
 * older schema, what it has of that.
 */
export function fillWorkspace(
  folder: string,
  { sqlite }: Pick<Database, 'sqlite'>,
  name: string,
  isOlder = false,
): void {
  const add = adder(sqlite, name, isOlder)
  const [run, user] = [`${name}-run`, name]
  add('workspaces', { id: name, name: `The ${name}` })
  add('users', { id: user, email: `${name}@example.com` })
  const secret = `secret of ${name}`
  add('credentials', { user_id: user, password: secret })
  add('sessions', { user_id: user, workspace_id: name, token: secret })
  add('memberships', { workspace_id: name, user_id: user, role: 'admin' })
  add('invitations', { workspace_id: name, created_by: user, role: 'viewer', token_sha256: secret })
  add('api_tokens', { workspace_id: name, created_by: user, role: 'viewer', token_sha256: secret })
  add('webhooks', { workspace_id: name, created_by: user, id: `${name}-hook`, events: '[]', secret })
  add('deliveries', { webhook_id: `${name}-hook` })
  add('runs', { id: run, workspace_id: name, currency: 'RUB', start: '2026-09-07', end: '2026-09-20' })
  add('targets', { run_id: run, stage: 'lead' })
  const sha256 = keepFile(folder, `the file of ${name}`)
  const own = { workspace_id: name, run_id: run, sha256, file_name: `${name}.csv`, size: 10 }
  const upload = add('imports', { ...own, id: `${name}-import`, state: 'saved', corrections: '{}', conflicts: '[]' })
  const ad = add('ads', { run_id: run, platform: 'meta' })
  const breakdown = add('breakdowns', { run_id: run, values: '{}' })
  add('ad_names', { ad, import: upload, ad_name: `Ad of ${name}` })
  const row = add('rows', { ad, breakdown, import: upload, start: 20_703, end: 20_703, spend: 1_500_000, clicks: 3 })
  add('covers', { import: upload, row, figures: 1 })
  add('restatements', { import: upload, row })
  add('leads', { import: upload, run_id: run })
  add('lead_stages', { workspace_id: name })
  add('layouts', { workspace_id: name, layout: '{}' })
  const batch = add('label_batches', { run_id: run, kind: 'edit' })
  add('labels', { batch, by: 'key' })
  add('creatives', { run_id: run, picture: keepFile(folder, `the picture of ${name}`), picture_type: 'image/png' })
  add('verdicts', { run_id: run, outcome: 'keep' })
  add('actions', { run_id: run, kind: 'accepted', outcome: 'keep', verdict: 'keep' })
  const logo = { sha256: keepFile(folder, `the logo of ${name}`), type: 'image/png' }
  add('reports', { run_id: run, draft: JSON.stringify({ logo }) })
  const header = JSON.stringify({ draft: { logo }, creatives: [] })
  add('snapshots', { run_id: run, number: 1, analysis: `{"of":"${name}"}`, header, changes: '[]' })
  add('shares', { run_id: run, created_by: user, token_sha256: secret, password_hash: secret })
  add('activities', { workspace_id: name, run_id: run, user_id: user, kind: 'decided', subject: '{"ads":1}' })
}

/** As an upload of yesterday has left it. */
export function keepFile(folder: string, text: string): string {
  const sha256 = createHash('sha256').update(text).digest('hex')
  mkdirSync(join(folder, 'files'), { recursive: true })
  const path = join(folder, 'files', sha256)
  writeFileSync(path, text)
  utimesSync(path, new Date(NOW), new Date(NOW))
  return sha256
}

type Column = { readonly name: string; readonly type: string; readonly notnull: 0 | 1; readonly dflt_value: unknown }
type Values = Readonly<Record<string, string | number>>

/** Adds a row, with the name in every text that has to be there and nobody has given; its number. */
function adder(sqlite: Database['sqlite'], name: string, isOlder: boolean) {
  return (table: string, given: Values): number => {
    const columns = sqlite.pragma(`table_info(${table})`) as Column[]
    if (isOlder && columns.length === 0) return 0
    const wanted = columns.filter(({ notnull, dflt_value }) => notnull === 1 && dflt_value === null)
    const plain = wanted.map(({ name: column, type }) => [column, type === 'TEXT' ? `${name}-${table}` : 1])
    const all = { ...Object.fromEntries(plain.filter(([column]) => column !== 'number')), ...given }
    const isKnown = ([own]: [string, unknown]) => !isOlder || columns.some(({ name: column }) => column === own)
    const values = Object.fromEntries(Object.entries(all).filter(isKnown))
    const names = Object.keys(values)
    const insert = `INSERT INTO ${table} (${names.map((own) => `"${own}"`)}) VALUES (${names.map((own) => `@${own}`)})`
    return Number(sqlite.prepare(insert).run(values).lastInsertRowid)
  }
}
