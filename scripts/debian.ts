import { existsSync, readFileSync } from 'node:fs'
import { runShown } from './child.ts'

/** Whether packages can be installed here without asking: Debian, as root. */
export function canInstallPackages(): boolean {
  const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  return isDebian && process.getuid?.() === 0
}

export async function installPackages(packages: readonly string[]): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runShown('apt-get', ['update', '-qq'], env)
  await runShown('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env)
}
