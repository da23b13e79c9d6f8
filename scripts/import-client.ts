import { setTimeout as delay } from 'node:timers/promises'

/** What the server has told about an upload, before it was killed or not. */
export type Known = {
  readonly name: string
  /** Once the upload was acknowledged. */
  id: string | null
  /** Once the server has said that it is saved. */
  isSaved: boolean
}

export function whatIsKnown(name: string): Known {
  return { name, id: null, isSaved: false }
}

/** Uploads a file, confirms it and waits until it is saved; notes what the server acknowledges meanwhile. `onConfirm`: it has been read. */
export async function importFile(
  url: string,
  runId: string,
  text: string,
  known: Known,
  onConfirm: () => void = () => undefined,
): Promise<void> {
  const imports = `${url}/api/v1/runs/${runId}/imports`
  const { id } = (await post(imports, text)) as { id: string }
  known.id = id
  await reach(`${imports}/${id}`, 'ready')
  onConfirm()
  await post(`${imports}/${id}/confirm`, '{"replace":false}')
  await reach(`${imports}/${id}`, 'saved')
  known.isSaved = true
}

/** `lead`: what a lead may cost. */
export async function createRun(url: string, lead: number | null = null): Promise<string> {
  const targets = { click: null, subscriber: null, lead, sale: null }
  const dates = { timeZone: 'UTC', start: '2026-09-01', end: '2026-09-28', dailyBudget: null }
  const run = { name: 'Trial', client: null, currency: 'RUB', ...dates, targets, primaryStage: 'lead', segmentBy: null }
  return ((await post(`${url}/api/v1/runs`, JSON.stringify(run))) as { id: string }).id
}

async function post(address: string, body: string): Promise<unknown> {
  const headers = { origin: new URL(address).origin }
  const response = await fetch(address, { method: 'POST', body, headers })
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
  return response.json()
}

async function reach(address: string, wanted: string): Promise<void> {
  for (;;) {
    const { state } = (await (await fetch(address)).json()) as { state: string }
    if (state === wanted) return
    if (state === 'failed' || state === 'refused') throw new Error(`the import is ${state}`)
    await delay(10)
  }
}
