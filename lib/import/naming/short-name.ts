import { beginningOf } from '../../locale/beginning.ts'
import { fingerprintOf } from '../rows/fingerprint.ts'

/** Code points that a name may have: no platform allows a longer one. */
export const LONGEST_NAME = 500

/**
 * A name as it is kept. A longer one is its beginning and a mark made of all its letters, so that two names that begin
 * alike stay two, in every file: `Весенняя распродажа… #1k2j3h4g5f6`.
 */
export function shortName(name: string): string {
  if (name.length <= LONGEST_NAME || [...name].length <= LONGEST_NAME) return name
  const mark = fingerprintOf([name]).toString(36).padStart(MARK_LENGTH, '0')
  return `${beginningOf(name, LONGEST_NAME - MARK_LENGTH - 3)}… #${mark}`
}

/** Whether a name was longer. */
export function isShortened(name: string): boolean {
  return name.length > LONGEST_NAME / 2 && MARK.test(name)
}

/** Digits of a fingerprint to the base 36. */
const MARK_LENGTH = 11
const MARK = /… #[\da-z]{11}$/
