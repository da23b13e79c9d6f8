'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { People } from '#app/_server/load-people.ts'
import type { NewInvitationLink } from '#app/_server/save-invitation.ts'
import type { Role } from '#lib/kernel/access'

/** What a person may do, and where. */
export type Access = { readonly role: Role; readonly runIds: readonly string[] | null }

type Failure = Extract<Answer<unknown>, { ok: false }>

/** The people of the workspace with what can be done about them. */
export function usePeople(first: People) {
  const queries = useQueryClient()
  const [failure, setFailure] = useState<Failure | null>(null)
  const list = useQuery({
    queryKey: ['people'],
    queryFn: async () => {
      const answer = await request<People>('GET', '/api/v1/people')
      if (!answer.ok) throw new Error('the people are not there')
      return answer.value
    },
    initialData: first,
  })
  const ask = async <Value>(method: string, address: string, body?: unknown): Promise<Answer<Value>> => {
    const answer = await request<Value>(method, address, body)
    setFailure(answer.ok ? null : answer)
    await queries.invalidateQueries({ queryKey: ['people'] })
    return answer
  }
  return {
    people: list.data,
    failure,
    /** Whether it was done. */
    send: async (method: 'PATCH' | 'DELETE', address: string, body?: unknown) => (await ask(method, address, body)).ok,
    /** The path of the new link, which is told only now; null where none was made. */
    invite: async (wanted: Access & { readonly label: string }): Promise<string | null> => {
      const answer = await ask<NewInvitationLink>('POST', '/api/v1/invitations', wanted)
      return answer.ok ? answer.value.path : null
    },
  }
}
