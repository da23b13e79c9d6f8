import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own in memory, which can be filled or made read-only without harm to anybody. */
export class SmallDisk {
  readonly path = mkdtempSync(join(tmpdir(), 'touchstone-disk-'))

  constructor(megabytes: number) {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.path)
  }

  makeReadOnly(): void {
    mount('-o', 'remount,ro', this.path)
  }

  remove(): void {
    spawnSync('umount', ['--lazy', this.path])
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** Only the administrator of a Linux machine may mount one. */
export const CAN_MOUNT = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    new SmallDisk(1).remove()
    return true
  } catch {
    return false
  }
})()

function mount(...args: string[]): void {
  const { status, stderr, error } = spawnSync('mount', args)
  if (status !== 0) throw error ?? new Error(stderr.toString())
}
