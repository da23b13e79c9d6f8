/** A set of rows, remembered by a 53-bit fingerprint each, 16–32 bytes a row. */
export class RowSet {
  #slots = new Float64Array(1024)
  #size = 0

  /** Adds a row by its fingerprint; false where an equal one is there already. */
  add(print: number): boolean {
    const slot = this.#slotOf(print)
    if (this.#slots[slot] === print) return false
    this.#slots[slot] = print
    this.#size++
    if (this.#size * 2 > this.#slots.length) this.#grow()
    return true
  }

  /** Where a fingerprint stands, or the free slot where it belongs. */
  #slotOf(print: number): number {
    const last = this.#slots.length - 1
    let slot = (print | 0) & last
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== print) slot = (slot + 1) & last
    return slot
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Float64Array(old.length * 2)
    for (const print of old) if (print !== 0) this.#slots[this.#slotOf(print)] = print
  }
}

/** Two 32-bit multiplicative hashes over all letters, each cell closed by a mark of its own. */
export function fingerprintOf(cells: readonly string[]): number {
  let { high, low } = FINGERPRINT_START
  for (const cell of cells) {
    for (let position = 0; position < cell.length; position++) {
      const letter = cell.charCodeAt(position)
      high = Math.imul(high ^ letter, 2654435761)
      low = Math.imul(low ^ letter, 1597334677)
    }
    high = Math.imul(high ^ 0xffff, 2654435761)
    low = Math.imul(low ^ 0xfffe, 1597334677)
  }
  return printOf(high, low)
}

export const FINGERPRINT_START: { readonly high: number; readonly low: number } = { high: 0xdeadbeef, low: 0x41c6ce57 }

/** Both hashes put together to a whole number from 1 to 2^53. */
export function printOf(first: number, second: number): number {
  const high = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909)
  const low = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0) + 1
}
