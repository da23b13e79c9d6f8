/** The encodings before Unicode that exports are met in, by their names in the Encoding Standard; CP932 is `shift_jis` there. */
export type LegacyEncoding = 'windows-1251' | 'windows-1256' | 'windows-1252' | 'shift_jis' | 'gb18030' | 'euc-kr'

/** The likeliest first, by how many of their letters beyond ASCII are such as make words; never none. */
export function legacyEncodings(bytes: Uint8Array): [LegacyEncoding, ...LegacyEncoding[]] {
  const lines = linesBeyondAscii(bytes)
  const plausible = CANDIDATES.map(({ encoding, share }) => {
    const text = new TextDecoder(encoding).decode(lines, { stream: true })
    return { encoding, share: share(countOf(text, /[^\0-\x7f]/g), text) }
  })
    .filter(({ share }) => share > LEAST_SHARE)
    .toSorted((one, other) => other.share - one.share)
  const [first, ...rest] = plausible.map(({ encoding }) => encoding)
  return first === undefined ? ['windows-1251'] : [first, ...rest]
}

/** The first lines that hold a letter beyond ASCII; that is enough to tell. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const lines: number[] = []
  let start = 0
  for (let at = 0; at <= bytes.length && lines.length < ENOUGH_BYTES; at++) {
    if (at < bytes.length && bytes[at] !== LINE_FEED && at - start < ENOUGH_BYTES) continue
    const line = bytes.subarray(start, at + 1)
    if (line.some((byte) => byte > 0x7f)) lines.push(...line)
    start = at + 1
  }
  return Uint8Array.from(lines)
}

const LINE_FEED = 10
const ENOUGH_BYTES = 16_384

declare const TextDecoder: new (label: string) => { decode(input: Uint8Array, options: { stream: boolean }): string }

const LEAST_SHARE = 0.45

/** It stands between words and speaks for no language. */
const PUNCTUATION = /[\u00a0«»№–—“”„’…•€]/g

/** `share`: of the letters beyond ASCII of a text, those that make words in the encoding's languages. */
type Candidate = { readonly encoding: LegacyEncoding; readonly share: (count: number, text: string) => number }

const CANDIDATES: readonly Candidate[] = [
  {
    encoding: 'windows-1251',
    // A capital after a small letter, or a Latin letter beside, does not happen in Cyrillic words.
    share: (count, text) =>
      (countOf(text, /[\u0400-\u045f\u0490\u0491]/g) +
        countOf(text, PUNCTUATION) / 2 -
        2 * countOf(text, /(?<=[\u0430-\u045f])[\u0400-\u042f]/g) -
        countOf(text, /(?<=[a-z])[\u0400-\u045f]|[\u0400-\u045f](?=[a-z])/gi)) /
      count,
  },
  {
    encoding: 'windows-1256',
    share: (count, text) =>
      (countOf(text, /[\u0621-\u0652\u067e\u0686\u0698\u06af\u06a9\u06be،؛؟\u200c-\u200f]/g) +
        countOf(text, PUNCTUATION) / 2 -
        countOf(text, /(?<=[a-z])[\u0621-\u0652]|[\u0621-\u0652](?=[a-z])/gi)) /
      count,
  },
  {
    encoding: 'shift_jis',
    share: (count, text) =>
      (countOf(text, /[\u3000-\u30ff\uff01-\uff5e]/g) + countIn(text, commonLetters('shift_jis'))) / count,
  },
  {
    encoding: 'euc-kr',
    share: (count, text) => countOf(text, /[\uac00-\ud7a3\u3000-\u303f]/g) / count,
  },
  {
    encoding: 'gb18030',
    share: (count, text) => countIn(text, commonLetters('gb18030')) / count - 0.01,
  },
  {
    encoding: 'windows-1252',
    // Accented letters stand between plain ones.
    share: (count, text) =>
      countOf(text, /(?<=[a-z])[à-öø-ÿß]|[À-ÖØ-öø-ÿ](?=[a-z])|[\u00a0«»°–—“”„’…•€£]/gi) / count - 0.02,
  },
]

function countOf(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count++
  return count
}

function countIn(text: string, letters: ReadonlySet<string>): number {
  let count = 0
  for (const letter of text) if (letters.has(letter)) count++
  return count
}

/** Where the commonest characters of Chinese and Japanese lie: the first levels of GB 2312 and JIS X 0208. */
const LEVEL_ONE = {
  gb18030: { rows: [0xa1, 0xa3, ...range(0xb0, 0xd7)], cells: range(0xa1, 0xfe) },
  shift_jis: { rows: range(0x88, 0x97), cells: [...range(0x40, 0x7e), ...range(0x80, 0xfc)] },
}
const known = new Map<string, ReadonlySet<string>>()

function commonLetters(encoding: keyof typeof LEVEL_ONE): ReadonlySet<string> {
  const found = known.get(encoding)
  if (found !== undefined) return found
  const { rows, cells } = LEVEL_ONE[encoding]
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]))
  const letters = new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes), { stream: false }))
  letters.delete('\ufffd')
  known.set(encoding, letters)
  return letters
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}
