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

/** A Russian number, or digits behind a word for telephone. */
const TYPED_PHONE =
  /(?<!\d)[78]\d{10}(?!\d)|(?:тел|моб|phone|whats ?app|ватсап|вотсап|هاتف|جوال|واتساب)[^\d\n]{0,5}\d{7}/iu
