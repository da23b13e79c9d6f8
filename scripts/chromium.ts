import { existsSync } from 'node:fs'
import { chromium } from 'playwright/test'
import { PROGRAMS, runShown } from './child.ts'
import { canInstallPackages, installPackages } from './debian.ts'

const SYSTEM_CHROMIUM = '/usr/bin/chromium'

/** Fonts for Arabic and poppler for the printed pages come along with the browser. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-core', 'poppler-utils']

export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** CHROMIUM_PATH, else Playwright's own, else the system's; null where there is none. */
export function chromiumPath(): string | null {
  const paths = [process.env.CHROMIUM_PATH, chromium.executablePath(), SYSTEM_CHROMIUM]
  return paths.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null
}

/** Installs a Chromium where there is none. Returns whether there is one now. */
export async function ensureChromium(): Promise<boolean> {
  if (chromiumPath() !== null) return true
  console.error('Installing Chromium for the browser tests …')
  if (canInstallPackages()) await installPackages(DEBIAN_PACKAGES)
  else await runShown(process.execPath, [PROGRAMS.playwright, 'install', 'chromium'])
  return chromiumPath() !== null
}
