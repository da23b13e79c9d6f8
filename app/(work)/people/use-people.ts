'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer, Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { People } from '#app/_server/load-people.ts'
import type { NewInvitationLink } from '#app/_server/save-invitation.ts'
import type { Role } from '#lib/kernel/access'

/** What a person may do, and where. */
export type Access = { readonly role: Role; readonly runIds: readonly string[] | null }

/** What can be done about a member; `closesLinks` closes the links that they have made. */
export type MemberChange =
  | (Access & { readonly way: 'access'; readonly closesLinks: boolean })
  | { readonly way: 'remove' | 'close'; readonly closesLinks: boolean }
  | { readonly way: 'open' }

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
    changeMember: async (userId: string, change: MemberChange): Promise<void> => {
      const address = `/api/v1/people/${userId}`
      if (change.way === 'remove') await ask('DELETE', change.closesLinks ? address : `${address}?links=keep`)
      else await ask('PATCH', address, bodyOf(change))
    },
    closeInvitation: async (id: string): Promise<void> => {
      await ask('DELETE', `/api/v1/invitations/${id}`)
    },
    /** The path of the new link, which is told only now; null where none was made. */
    invite: async (wanted: Access & { readonly label: string }): Promise<string | null> => {
      const answer = await ask<NewInvitationLink>('POST', '/api/v1/invitations', wanted)
      return answer.ok ? answer.value.path : null
    },
  }
}

function bodyOf(change: MemberChange): unknown {
  if (change.way === 'open') return { isClosed: false }
  const { way, ...wanted } = change
  return way === 'close' ? { isClosed: true, ...wanted } : wanted
}
