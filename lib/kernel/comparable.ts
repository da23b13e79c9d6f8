/**
 * A text made comparable: names, values, stages and marks are the same without case, marks that nobody sees, vowel marks,
 * and the differences of dashes, apostrophes, spaces, full-width letters and of ё and е.
 */
export function comparable(text: string): string {
  const letters = text.normalize('NFKD').replace(UNSEEN, '').toLowerCase().normalize('NFKC')
  return comparableLetters(letters).replace(/\s+/g, ' ').trim()
}

/** The same for a text whose places matter: its length stays. */
export function comparableLetters(text: string): string {
  const lower = text.toLowerCase()
  const sameLength = lower.length === text.length ? lower : text
  return sameLength.replace(DASHES, '-').replace(APOSTROPHES, "'").replaceAll('ё', 'е')
}

/** Soft hyphen, zero-width marks, direction marks and isolates, byte-order mark; Arabic tatweel and vowel marks. */
const UNSEEN = /[\u00ad\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const DASHES = /[\u2010-\u2015\u2212]/g
const APOSTROPHES = /[’‘ʼ`´]/g
