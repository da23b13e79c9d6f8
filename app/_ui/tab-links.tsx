'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useEffect, useRef } from 'react'

export type TabLink = { readonly href: Route; readonly label: string; readonly current: boolean }

/** Pages of one thing, side by side; on a narrow screen they scroll and the current one comes into sight. */
export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  const row = useRef<HTMLElement>(null)
  const current = useRef<HTMLAnchorElement>(null)
  const currentHref = links.find((link) => link.current)?.href

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new current tab is what moves the row
  useEffect(() => {
    if (row.current !== null && current.current !== null) bringIntoSight(current.current, row.current)
  }, [currentHref])

  return (
    <nav
      ref={row}
      aria-label={label}
      className="scroll-fade -mx-4 scroll-px-12 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0"
    >
      <ul className="flex min-w-max border-b border-line">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              href={link.href}
              ref={link.current ? current : undefined}
              aria-current={link.current ? 'page' : undefined}
              className={`-mb-px flex min-h-11 items-center border-b-[3px] px-3 py-2 font-medium whitespace-nowrap focus-visible:outline-offset-[-2px] ${link.current ? 'border-gold text-ink' : 'border-transparent text-muted hover:border-edge hover:text-ink'}`}
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Pixels at either side of a row under which it fades out. */
const FADE = 48

/** Scrolls the row alone: the page stays where it is read. */
function bringIntoSight(link: HTMLElement, row: HTMLElement) {
  const [part, whole] = [link.getBoundingClientRect(), row.getBoundingClientRect()]
  const before = part.left - whole.left - FADE
  const behind = part.right - whole.right + FADE
  if (before < 0) row.scrollBy({ left: before })
  else if (behind > 0) row.scrollBy({ left: behind })
}
