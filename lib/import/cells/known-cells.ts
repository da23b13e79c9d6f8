/**
 * The texts that a column has held, with what they were read as, found by their letters inside a larger text without
 * being cut out of it. Open addressing, at most half full.
 */
export class KnownCells<Value> {
  readonly values: Value[] = []
  readonly #texts: string[] = []
  #slots = new Int32Array(64).fill(-1)
  #last = -1

  /** The number of the cell between two places of a text; -1 where it is not known. */
  find(text: string, start: number, end: number): number {
    if (this.#last !== -1 && isAt(this.#texts[this.#last] as string, text, start, end)) return this.#last
    const mask = this.#slots.length - 1
    for (let slot = hashOf(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] as number
      if (known === -1) return -1
      if (!isAt(this.#texts[known] as string, text, start, end)) continue
      this.#last = known
      return known
    }
  }

  /** Remembers a copy of a cell: a piece cut from a larger text would keep the whole text in memory. */
  add(cell: string, value: Value): void {
    if (this.find(cell, 0, cell.length) !== -1) return
    if (this.#texts.length >= MOST_CELLS) this.#forget()
    this.#texts.push([...cell].join(''))
    this.values.push(value)
    if (this.#texts.length * 2 > this.#slots.length) this.#grow()
    else this.#place(this.#texts.length - 1)
  }

  #place(number: number): void {
    const text = this.#texts[number] as string
    const mask = this.#slots.length - 1
    let slot = hashOf(text, 0, text.length) & mask
    while (this.#slots[slot] !== -1) slot = (slot + 1) & mask
    this.#slots[slot] = number
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    for (let number = 0; number < this.#texts.length; number++) this.#place(number)
  }

  #forget(): void {
    this.values.length = 0
    this.#texts.length = 0
    this.#slots.fill(-1)
    this.#last = -1
  }
}

const MOST_CELLS = 20_000

function isAt(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false
  for (let at = 0; at < known.length; at++) if (known.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** FNV-1a over the letters, its high bits folded into the low ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
