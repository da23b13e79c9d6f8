import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const SYSTEM_CHROMIUM = '/usr/bin/chromium'

/** What a Chromium is started with: it draws pages and asks nothing of anybody. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium asked for, else Playwright's own, else the system's; null where there is none. */
export function chromiumPath(asked: string | undefined): string | null {
  const paths = [asked, chromium.executablePath(), SYSTEM_CHROMIUM]
  return paths.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null
}
