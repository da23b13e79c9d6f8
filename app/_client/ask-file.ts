import { saveBlob } from '#app/_ui/save-blob.ts'
import type { Answer } from './request.ts'

/** Asks for a file that takes time to make, and saves it under the name that the answer gives it. */
export async function askFile(url: string, signal: AbortSignal): Promise<Answer<null>> {
  try {
    const response = await fetch(url, { method: 'POST', signal })
    if (!response.ok) return { ok: false, reason: (await response.json()).error ?? null }
    const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1]
    saveBlob(await response.blob(), decodeURIComponent(name ?? 'touchstone'))
    return { ok: true, value: null }
  } catch {
    return { ok: false, reason: null }
  }
}
