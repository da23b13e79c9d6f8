'use client'

import type { Route } from 'next'
import { usePathname, useSearchParams } from 'next/navigation'
import { useMayWrite } from './may-write.tsx'

/** The pages of a run in their order; `asks` says that the question in the address counts there, too. */
const RUN_PAGES = [
  { name: 'overview', path: '', asks: true, keys: 'g o' },
  { name: 'verdicts', path: '/verdicts', asks: true, keys: 'g v' },
  { name: 'segments', path: '/segments', asks: true, keys: 'g s' },
  { name: 'creatives', path: '/creatives', asks: true, keys: 'g c' },
  { name: 'painPoints', path: '/pain-points', asks: true, keys: 'g p' },
  { name: 'ads', path: '/ads', asks: true, keys: 'g a' },
  { name: 'forecast', path: '/forecast', asks: true, keys: 'g f' },
  { name: 'report', path: '/report', asks: false, keys: 'g r' },
  { name: 'import', path: '/import', asks: false, keys: 'g i', changes: true },
  { name: 'leads', path: '/leads', asks: false, keys: 'g l' },
  { name: 'names', path: '/names', asks: false, keys: 'g n', changes: true },
  { name: 'settings', path: '/settings', asks: false, keys: 'g t', changes: true },
] as const satisfies readonly Known[]

/** `changes` marks pages that are there to change something. */
type Known = {
  readonly name: string
  readonly path: string
  readonly asks: boolean
  readonly keys: string
  readonly changes?: boolean
}

export type RunPage = {
  readonly name: (typeof RUN_PAGES)[number]['name']
  readonly keys: string
  readonly href: Route
  readonly isCurrent: boolean
}

/** The pages of a run that are there for whoever looks; the question in the address goes along from one to the next. */
export function useRunPages(runId: string): readonly RunPage[] {
  const pathname = usePathname()
  const mayWrite = useMayWrite()
  // The list of one verdict is of one page.
  const search = new URLSearchParams([...useSearchParams()].filter(([name]) => name !== 'verdict')).toString()
  const base = `/runs/${runId}`
  const question = search && !pathname.startsWith(`${base}/import`) ? `?${search}` : ''
  return RUN_PAGES.filter((page) => mayWrite || !('changes' in page)).map(({ name, path, asks, keys }) => ({
    name,
    keys,
    href: `${base}${path}${asks ? question : ''}` as Route,
    isCurrent: path === '' ? pathname === base : pathname === base + path || pathname.startsWith(`${base}${path}/`),
  }))
}

/** The run whose pages are in view, null outside of one. */
export function useRunInView(): string | null {
  const [, first, runId] = usePathname().split('/')
  return first === 'runs' && runId !== undefined && runId !== 'new' ? runId : null
}
