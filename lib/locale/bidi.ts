import type { Params } from '../kernel/problem.ts'

const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * Keeps a run of numbers in left-to-right order inside right-to-left text: unisolated, `25–34` shows as `34–25`.
 * Direction marks inside are dropped, for they would turn the run again.
 */
export function isolateLeftToRight(text: string): string {
  return LEFT_TO_RIGHT_ISOLATE + text.replaceAll(/[\u200e\u200f]/g, '') + POP_ISOLATE
}

/** Gives a text of our own the direction of its first letter, whatever stands around it. */
export function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_ISOLATE
}

/** A text without the marks that keep its parts apart, for where every letter runs the same way. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '')
}

/** A foreign text (a name, an id) made safe to stand inside a sentence of either direction. */
export function isolateName(text: string): string {
  return isolate(readableName(text))
}

/**
 * The name of a file, safe inside a sentence of either direction. Its number ranges stay as they are: a name that is
 * copied with marks inside is the name of no file.
 */
export function isolateFile(name: string): string {
  return isolate(revealControls(name))
}

const FILES: readonly string[] = ['file', 'fileName']

/** Parameters that hold no text to show but choose between the words of a sentence: names of stages and figures. */
const CHOOSING: readonly string[] = ['stage', 'primary', 'factor', 'figure']

/** The values of a catalogue sentence, each text among them safe to stand inside it; numbers stay for the plurals. */
export function isolateParams(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && !CHOOSING.includes(name) ? isolated(name, value) : value,
    ]),
  )
}

function isolated(parameter: string, text: string): string {
  return FILES.includes(parameter) ? isolateFile(text) : isolateName(text)
}

/** A foreign text as it is safe to show in an element of its own: nothing hidden, its number ranges unflipped. */
export function readableName(text: string): string {
  return textParts(revealControls(text))
    .map((part, index) => (index % 2 === 1 ? isolateLeftToRight(part) : part))
    .join('')
}

/** A text cut so that every second part is a run of numbers, which after Arabic letters would turn round. */
export function textParts(text: string): readonly string[] {
  return text.split(NUMBER_RUN)
}

/** `25-34`, `18 – 24`, `2026-09-07`, `1,900–3,400`, `1 900–3 400`: numbers with what stands between them. */
const NUMBER_RUN = /(\d+(?:(?:[-\u2013/.:,\u00a0\u202f]|\s[-\u2013]\s| (?=\d{3}(?!\d)))\d+)+\+?)/

/**
 * Invisible characters that reorder or hide text, written out: an ad named `a<U+202E>gpj.exe` must not read `aexe.jpg`.
 * Joiners and the plain direction marks stay, since Arabic, Persian and emoji need them.
 */
export function revealControls(text: string): string {
  return text.replaceAll(DECEIVING_CHARACTERS, (character) => `[U+${hexadecimal(character)}]`)
}

// Controls, soft hyphen, zero-width space, line separators, embeddings and overrides, word joiner, isolates, BOM.
const DECEIVING_CHARACTERS = /[\p{Cc}\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
