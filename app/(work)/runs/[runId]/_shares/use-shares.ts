import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer, Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { Share } from '#app/_server/load-share.ts'
import type { NewLink } from '#app/_server/save-share.ts'

/** What a link is made of. */
export type Wanted = { readonly label: string; readonly days: number; readonly password: string | null }

/** The links of a run with what can be done about them. `shares` is undefined until they are there. */
export function useShares(runId: string) {
  const address = `/api/v1/runs/${runId}/shares`
  const queries = useQueryClient()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const list = useQuery({
    queryKey: ['shares', runId],
    queryFn: () => request<{ shares: readonly Share[] }>('GET', address),
    staleTime: 0,
  })

  const send = async <Value>(method: string, url: string, body?: unknown): Promise<Answer<Value>> => {
    setBusy(true)
    const answer = await request<Value>(method, url, body)
    setBusy(false)
    setFailure(answer.ok ? null : answer)
    await queries.invalidateQueries({ queryKey: ['shares', runId] })
    return answer
  }
  const listed = list.data
  return {
    shares: listed?.ok ? listed.value.shares : undefined,
    failure: failure ?? (listed?.ok === false ? listed : null),
    isBusy,
    /** The path of the new link, which is told only now; null where none was made. */
    make: async (wanted: Wanted): Promise<string | null> => {
      const answer = await send<NewLink>('POST', address, wanted)
      return answer.ok ? answer.value.path : null
    },
    close: async (id: string): Promise<void> => {
      await send('DELETE', `${address}/${id}`)
    },
  }
}
