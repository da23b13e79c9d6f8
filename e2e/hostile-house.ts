import type { APIRequestContext, APIResponse } from 'playwright/test'
import { expect } from 'playwright/test'
import { hostileExport, hostileLeads } from './hostile-files.ts'
import { PAYLOADS } from './payloads.ts'

/** Where what was written lies: addresses of pages. */
export type HostilePlaces = {
  readonly run: string
  readonly imports: readonly string[]
  readonly snapshot: string
  readonly share: string
  readonly invitation: string
}

/** Fills a house, by its interface, with texts that hope to be taken for something else, wherever a text may be written. */
export async function fillWithHostileTexts(request: APIRequestContext, code: string): Promise<HostilePlaces> {
  const ask = new Asking(request)
  const [name, client, agency] = [textAt(12), textAt(14), textAt(17)]
  await ask.post('/setup', { name: textAt(0), email: 'anna@example.com', password: 'a long pass phrase', code })
  await ask.post('/workspaces', { name: textAt(3) })
  const { id } = await ask.post('/runs', { ...RUN, name, client })
  const run = `/runs/${id}`
  const imports = [await ask.take(run, hostileExport()), await ask.take(run, hostileLeads())]
  await ask.override(run, PAYLOADS.slice(0, 20).join('\n'))
  const comments = { summary: PAYLOADS.slice(0, 30).join('\n'), creatives: PAYLOADS.slice(30).join('\n') }
  await ask.patch(`${run}/report`, { revision: 0, agency, preparedBy: textAt(20), comments })
  const frozen = await ask.post(`${run}/report/snapshots`, { signedBy: textAt(21) })
  const share = await ask.post(`${run}/shares`, { label: textAt(22) })
  const invitation = await ask.post('/invitations', { role: 'viewer', label: textAt(23), runIds: null })
  await ask.post('/tokens', { name: textAt(24), role: 'viewer' })
  return { run, imports, snapshot: `${run}/report/${frozen.id}`, share: share.path, invitation: invitation.path }
}

const textAt = (index: number) => PAYLOADS[index] as string

const RUN = {
  currency: 'RUB',
  timeZone: 'UTC',
  start: '2026-09-07',
  end: '2026-09-20',
  dailyBudget: 1000,
  primaryStage: 'lead',
  segmentBy: null,
  targets: { click: null, subscriber: null, lead: 500, sale: null },
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many kinds, read by name
type Told = any

class Asking {
  readonly #request: APIRequestContext

  constructor(request: APIRequestContext) {
    this.#request = request
  }

  async post(path: string, data: object): Promise<Told> {
    return told(await this.#request.post(`/api/v1${path}`, { data }))
  }

  async patch(path: string, data: object): Promise<Told> {
    return told(await this.#request.patch(`/api/v1${path}`, { data }))
  }

  /** Takes a file in and saves it; the address of its page. */
  async take(run: string, { name, text }: { name: string; text: string }): Promise<string> {
    const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name) }
    const sent = await this.#request.post(`/api/v1${run}/imports`, { data: Buffer.from(text), headers })
    const address = `${run}/imports/${(await told(sent)).id}`
    await this.#comesTo(address, 'ready')
    await this.post(`${address}/confirm`, { replace: false })
    await this.#comesTo(address, 'saved')
    return address.replace('/imports/', '/import/')
  }

  async #comesTo(address: string, state: string): Promise<void> {
    await expect(async () => {
      const found = await told(await this.#request.get(`/api/v1${address}`))
      expect(found.state, JSON.stringify(found.refusal)).toBe(state)
    }).toPass({ timeout: 60_000 })
  }

  /** Decides otherwise of the first ads, and why. The version of the data is told to pages alone: it grows with each save. */
  async override(run: string, note: string): Promise<void> {
    const { groups } = await told(await this.#request.get(`/api/v1${run}/analysis`))
    const ads = groups.ad.slice(0, 3).map(({ key }: { key: string }) => key)
    for (let dataVersion = 0; dataVersion < 10; dataVersion++) {
      const data = { kind: 'overridden', outcome: 'boost', note, dataVersion, ads }
      const response = await this.#request.post(`/api/v1${run}/actions`, { data })
      if (response.ok()) return
      expect(response.status(), await response.text()).toBe(409)
    }
    throw new Error('the data have another version')
  }
}

async function told(response: APIResponse): Promise<Told> {
  expect(response.ok(), `${response.url()} ${response.status()} ${await response.text()}`).toBe(true)
  return response.json()
}
