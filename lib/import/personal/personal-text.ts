import { decoded } from '../leads/read-utm.ts'

/** Whether a text holds an e-mail address or a telephone number written as one. */
export function holdsContact(text: string): boolean {
  return holdsEmail(text) || PHONE.test(text)
}

/** The same in what people type about a deal, where a row of digits is a telephone number as well. */
export function mentionsContact(text: string): boolean {
  return holdsContact(text) || TYPED_PHONE.test(text)
}

/** Whether the name or mark of an ad holds an address, or is nothing but a telephone number: `tof+2026-11-18` is none. */
export function isContact(text: string): boolean {
  return holdsEmail(text) || ONLY_PHONE.test(text)
}

/**
 * Whether a mark of an address, as it stands or once its per cent signs are resolved, holds an e-mail or a telephone. A
 * plus sign behind a word is a space there, and long digits are ids: the mobiles of Russia and Kazakhstan are told from them.
 */
export function marksContact(text: string): boolean {
  const plain = decoded(text)
  return isContact(text) || isContact(plain) || MARKED_PHONE.test(plain)
}

function holdsEmail(text: string): boolean {
  return text.includes('@') && EMAIL.test(text)
}

const EMAIL = /[^\s@,;<>]{1,64}@[^\s@,;<>]{1,255}\.\p{L}{2,}/u

/** Ten to fifteen digits (ITU-T E.164), but no ISO day. Bare digits may be an id. */
const WRITTEN_PHONE = [
  // Behind a plus sign.
  '\\+ ?\\(?(?!\\d{4}-\\d\\d-\\d\\d)\\d(?:[ ()\\u00a0-]{0,2}\\d){9,14}',
  // With its code in brackets.
  '\\((?:\\d{3}\\)(?:[ \\u00a0-]?\\d){7,8}|\\d{4}\\)(?:[ \\u00a0-]?\\d){6,7}|\\d{5}\\)(?:[ \\u00a0-]?\\d){5,6})',
  // As Russian numbers are spoken.
  '(?<!\\d)[78][ \\u00a0-]\\d{3}[ \\u00a0-]\\d{3}[ \\u00a0-]\\d\\d[ \\u00a0-]\\d\\d',
].join('|')
const PHONE = new RegExp(`(?:${WRITTEN_PHONE})(?!\\d)`)
const ONLY_PHONE = new RegExp(`^\\s*(?:\\+?\\d{1,3}[ \\u00a0-]?)?(?:${WRITTEN_PHONE})\\s*$`)

const MARKED_PHONE = new RegExp(
  [
    // Behind a plus sign that no word ends in; a day written in one is none.
    '(?<![\\p{L}\\p{N}])\\+ ?\\(?(?!20\\d\\d-?[01]\\d-?[0-3]\\d)\\d(?:[ ()\\u00a0-]{0,2}\\d){9,14}(?!\\d)',
    '(?<!\\d)[78][ \\u00a0-]?\\(?[79]\\d{2}\\)?[ \\u00a0-]?\\d{3}[ \\u00a0-]?\\d\\d[ \\u00a0-]?\\d\\d(?!\\d)',
  ].join('|'),
  'u',
)

/** A Russian number, or digits behind a word for telephone. */
const TYPED_PHONE =
  /(?<!\d)[78]\d{10}(?!\d)|(?:тел|моб|phone|whats ?app|ватсап|вотсап|هاتف|جوال|واتساب)[^\d\n]{0,5}\d{7}/iu
