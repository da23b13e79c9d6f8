import 'server-only'
import type { Route } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ASKED } from './note-peers.ts'

const LONGEST = 2000

/** Where somebody begins who did not ask for any page. */
export const FIRST_PAGE = '/runs'

/** Addresses that are no page of the work. */
const ELSEWHERE = /^\/(api|sign-in|setup|join|s|metrics|_next)(\/|$)/

/** A page of this server that somebody wanted, from an address that anybody may have written; null for anything else. */
export function ownPath(said: string | string[] | null | undefined): string | null {
  if (typeof said !== 'string' || said.length > LONGEST || !/^\/(?![/\\])/.test(said)) return null
  if (!URL.canParse(said, BASE)) return null
  const { origin, pathname, searchParams } = new URL(said, BASE)
  if (origin !== BASE || pathname.startsWith('//') || ELSEWHERE.test(pathname)) return null
  // By which Next asks for a page in parts.
  searchParams.delete('_rsc')
  return `${pathname}${searchParams.size === 0 ? '' : `?${searchParams}`}`
}

const BASE = 'http://own.invalid'

/** Sends to the sign-in, and from there to the page that was asked for. */
export async function sendToSignIn(): Promise<never> {
  const wanted = ownPath((await headers()).get(ASKED))
  const isUsual = wanted === null || wanted === '/' || wanted === FIRST_PAGE
  redirect((isUsual ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: wanted })}`) as Route)
}
