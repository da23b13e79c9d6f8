import { kept } from '#lib/kernel/kept'

declare const figures: unique symbol

/** Figures as one text, in plain JSON. */
export type Written<Figures> = string & { readonly [figures]: Figures }

/**
 * Writes what a page hands to its client parts: a text travels as a whole, while of an object every property is written
 * and read by itself, on the server already. Written once for each source.
 */
export function writer<Source extends object, Figures>(
  figuresOf: (source: Source) => Figures,
): (source: Source) => Written<Figures> {
  const texts = new WeakMap<Source, Written<Figures>>()

  return (source) => {
    const text = texts.get(source) ?? (JSON.stringify(figuresOf(source), short) as Written<Figures>)
    texts.set(source, text)
    return text
  }
}

/** More than any picture or sentence shows, and than any estimate has; sums of money keep their cents. */
const DIGITS = 12

function short(_name: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value
}

const MOST_READ = 100

/** The server reads the same text for everybody once. */
const readOnServer = kept<unknown>(JSON.parse, MOST_READ)

export function readWritten<Figures>(text: Written<Figures>): Figures {
  return (typeof window === 'undefined' ? readOnServer(text) : JSON.parse(text)) as Figures
}
