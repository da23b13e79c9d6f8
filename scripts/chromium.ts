import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromiumPath } from '../app/_server/chromium-path.ts'
import { PROGRAMS, runShown } from './child.ts'
import { canInstallPackages, installPackages } from './debian.ts'

/** Fonts for whatever a name may be written in, and poppler for the printed pages, come along with the browser. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-core', 'poppler-utils']

/** Installs a Chromium, and what reads its prints, where they are not. Returns whether there is a Chromium now. */
export async function ensureChromium(): Promise<boolean> {
  if (hasChromium() && (isOnPath('pdftotext') || !canInstallPackages())) return true
  console.error('Installing what the browser tests need …')
  if (canInstallPackages()) await installPackages(DEBIAN_PACKAGES)
  else await runShown(process.execPath, [PROGRAMS.playwright, 'install', 'chromium'])
  return hasChromium()
}

function hasChromium(): boolean {
  return chromiumPath(process.env.CHROMIUM_PATH) !== null
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}
