import { existsSync, readFileSync } from 'node:fs'

const SHARED = new URL('../../../shared/data/', import.meta.url)

/** The material beside the house is not part of it: without it these checks are passed over, and their names say so. */
export const HAS_SHARED = existsSync(SHARED)
export const ONLY_BESIDE = HAS_SHARED ? '' : ' (passed over: ../shared is not there)'

export function sharedFile(name: string): Buffer {
  return readFileSync(new URL(name, SHARED))
}
