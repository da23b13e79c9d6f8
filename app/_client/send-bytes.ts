import type { Answer } from './request.ts'
import { shownWorkspace } from './shown-workspace.ts'

/** Sends the bytes of a file as they are. */
export async function sendBytes<Value>(url: string, file: File): Promise<Answer<Value>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...shownWorkspace(),
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(file.name),
      },
      body: file,
    })
    const answer = await response.json()
    return response.ok ? { ok: true, value: answer } : { ok: false, reason: answer.error ?? null }
  } catch {
    return { ok: false, reason: null }
  }
}
