/**
 * A name as patterns read it: one space for many, no marks that nobody sees, and without what platforms add to copies
 * (`Копия `, ` — копия`, ` - Copy`, `(2)`).
 */
export function cleanName(name: string): string {
  let text = name.replace(HIDDEN, '').replace(SPACES, ' ').trim()
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(COPY_BEFORE, '').replace(COPY_AFTER, '').trim()
  }
  return withTightBars(text)
}

/** Bars never stand in a word, so the spaces around them mean nothing: `a || b` is `a||b`. */
export function withTightBars(text: string): string {
  return text.replaceAll(/ ?(\|+) ?/g, '$1')
}

/** Soft hyphen, zero-width marks, direction marks and isolates, tatweel, byte-order mark. */
const HIDDEN = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const SPACES = /[\s\u00a0]+/g
const COPY_BEFORE = /^(?:копия|copy of|نسخة من) /i
const COPY_AFTER = /(?: ?[-–—] ?(?:копия|copy|نسخة)(?: \d{1,3})?| \(\d{1,3}\))$/i
