import { beginningOf } from './beginning.ts'

/** The name of a file to be saved: its parts between commas, of letters that every system takes, and not too long. */
export function fileNameOf(parts: readonly (string | null)[], extension: string): string {
  const stem = parts
    .map((part) => beginningOf(plain(part ?? ''), MOST_LETTERS).trim())
    .filter((part) => part !== '')
    .join(', ')
  const name = stem.replace(/^[. ]+|[. ]+$/g, '') || 'touchstone'
  return `${RESERVED.test(name) ? `_${name}` : name}.${extension}`
}

const MOST_LETTERS = 60

function plain(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()
}

/** Marks that turn a name round or hide a part of it. */
const UNSEEN = /\p{Cf}/gu
/** What one system or another refuses. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}\ufffd]/gu
/** Names of devices, whatever follows the point. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
