'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '#app/_client/request.ts'
import { useRunInView } from '#app/_client/run-pages.ts'
import type { RunName } from '#app/_server/load-runs.ts'
import type { PaletteEntry } from './palette-entry.ts'

/** The workspace's other test runs; they are asked for when the palette opens. */
export function useRunEntries(): { entries: readonly PaletteEntry[]; hasFailed: boolean } {
  const router = useRouter()
  const current = useRunInView()
  const { data } = useQuery({
    queryKey: ['runs'],
    queryFn: () => request<{ readonly runs: readonly RunName[] }>('GET', '/api/v1/runs'),
  })
  const runs = data?.ok ? data.value.runs : []
  return {
    hasFailed: data?.ok === false,
    entries: runs
      .filter(({ id }) => id !== current)
      .map(({ id, name, client }) => ({
        id,
        label: name,
        note: client ?? undefined,
        run: () => router.push(`/runs/${id}`),
      })),
  }
}
