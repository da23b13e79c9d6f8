import { queryOptions } from '@tanstack/react-query'
import { request } from '#app/_client/request.ts'
import type { ImportView } from '#app/_server/load-import.ts'
import { importKey } from './import-key.ts'

const POLL_MILLISECONDS = 500

/** One import, followed while the server works on it. Without a first view it is asked for at once. */
export function importQuery(runId: string, importId: string, initial?: ImportView) {
  return queryOptions({
    queryKey: importKey(importId),
    queryFn: () => fetchView(`/api/v1/runs/${runId}/imports/${importId}`),
    initialData: initial,
    staleTime: 0,
    retry: false,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? POLL_MILLISECONDS : false),
  })
}

export function isAtWork({ state }: ImportView): boolean {
  return state === 'reading' || state === 'saving'
}

/** After saving, the server still holds the imports that wait against the new data. */
export function isUnderWay(view: ImportView): boolean {
  return isAtWork(view) || view.progress !== null
}

async function fetchView(url: string): Promise<ImportView> {
  const answer = await request<ImportView>('GET', url)
  if (!answer.ok) throw new Error(`no answer about the import: ${answer.reason?.key ?? 'unreachable'}`)
  return answer.value
}
