'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { Connections } from '#app/_server/load-connections.ts'
import { deliveryState } from '#lib/kernel/connection'

/** What is being done something about, as in the addresses of the interface. */
export type Place = 'tokens' | 'webhooks' | 'deliveries'

/** Milliseconds between two looks at messages that are on their way. */
const LOOK_EVERY = 3000

/** The connections of the workspace with what can be done about them. */
export function useConnections(first: Connections) {
  const queries = useQueryClient()
  const [failed, setFailed] = useState<{ readonly place: Place; readonly failure: Failure } | null>(null)
  const list = useQuery({
    queryKey: ['connections'],
    queryFn: async () => {
      const answer = await request<Connections>('GET', '/api/v1/connections')
      if (!answer.ok) throw new Error('the connections are not there')
      return answer.value
    },
    initialData: first,
    refetchInterval: ({ state }) =>
      state.data?.deliveries.some((delivery) => deliveryState(delivery) === 'waiting') ? LOOK_EVERY : false,
  })
  return {
    connections: list.data,
    /** What was not done, there where it was asked for. */
    failureAt: (place: Place): Failure | null => (failed?.place === place ? failed.failure : null),
    /** What was answered; null where it was not done. */
    ask: async <Value>(
      method: 'POST' | 'DELETE',
      address: Place | `${Place}/${string}`,
      body?: unknown,
    ): Promise<Value | null> => {
      const answer = await request<Value>(method, `/api/v1/${address}`, body)
      const [place] = address.split('/') as [Place]
      setFailed(answer.ok ? null : { place, failure: answer })
      await queries.invalidateQueries({ queryKey: ['connections'] })
      return answer.ok ? answer.value : null
    },
  }
}

export type Ask = ReturnType<typeof useConnections>['ask']
