import type { Answer } from '#app/_client/request.ts'
import { shownWorkspace } from '#app/_client/shown-workspace.ts'
import { refused } from '#lib/kernel/result'

/** Sends the raw bytes of a file and says how many have gone; only XMLHttpRequest tells that. */
export function sendFile(
  runId: string,
  file: File,
  onSent: (bytes: number) => void,
): { answer: Promise<Answer<{ id: string }>>; cancel: () => void } {
  const http = new XMLHttpRequest()
  const answer = new Promise<Answer<{ id: string }>>((resolve) => {
    http.upload.onprogress = (event) => onSent(event.loaded)
    http.onload = () => resolve(readAnswer(http))
    http.onerror = () => resolve(whyUnsent(file))
    http.onabort = () => resolve({ ok: false, reason: null })
  })
  http.open('POST', `/api/v1/runs/${runId}/imports`)
  http.setRequestHeader('Content-Type', 'application/octet-stream')
  http.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
  for (const [name, value] of Object.entries(shownWorkspace())) http.setRequestHeader(name, value)
  http.responseType = 'json'
  http.send(file)
  return { answer, cancel: () => http.abort() }
}

function readAnswer(http: XMLHttpRequest): Answer<{ id: string }> {
  if (http.status === 201 && http.response) return { ok: true, value: http.response }
  return { ok: false, reason: http.response?.error ?? null }
}

/** The browser blames the connection for a file that it cannot read, too. */
function whyUnsent(file: File): Promise<Answer<never>> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => ({ ok: false, reason: null }),
      () => refused('fileUnreadable'),
    )
}
