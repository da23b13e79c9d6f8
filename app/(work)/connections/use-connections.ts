'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { Connections, Delivery } from '#app/_server/load-connections.ts'
import { deliveryState } from '#lib/kernel/connection'

/** What is being done something about, as in the addresses of the interface. */
type Place = 'tokens' | 'webhooks' | 'deliveries'

/** Milliseconds between two looks at messages that are on their way: they fly for seconds, and wait for hours. */
const LEAST_BETWEEN = 3000
const MOST_BETWEEN = 60_000

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
    refetchInterval: ({ state }) => nextLook(state.data?.deliveries ?? [], Date.now()),
  })
  const refresh = () => void queries.invalidateQueries({ queryKey: ['connections'] })
  return {
    connections: list.data,
    /** What was not done, there where it was asked for. */
    failureAt: (place: Place): Failure | null => (failed?.place === place ? failed.failure : null),
    ask: async (method: 'POST' | 'DELETE', address: `${Place}/${string}`): Promise<void> => {
      const answer = await request(method, `/api/v1/${address}`)
      const [place] = address.split('/') as [Place]
      setFailed(answer.ok ? null : { place, failure: answer })
      refresh()
    },
    refresh,
  }
}

/** Milliseconds until it is looked again, no sooner than the next message is tried; false where none is on its way. */
function nextLook(deliveries: readonly Delivery[], now: number): number | false {
  const tries = deliveries.flatMap((delivery) =>
    deliveryState(delivery) === 'waiting' && delivery.nextAt !== null ? [Date.parse(delivery.nextAt)] : [],
  )
  if (tries.length === 0) return false
  return Math.min(MOST_BETWEEN, Math.max(LEAST_BETWEEN, Math.min(...tries) - now))
}
