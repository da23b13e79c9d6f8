/**
 * Numbers triples of small whole numbers in order of first sight, in 16–32 bytes a triple: a Map of a million
 * composite keys would take ten times that. Open addressing with linear probing, at most half full.
 */
export class TripleIndex {
  #slots = new Int32Array(1024).fill(-1)
  #triples = new Int32Array(3 * 512)
  size = 0

  /** The number of the triple, from 0; a new one gets the next number (then `size` has grown). */
  of(first: number, second: number, third: number): number {
    let slot = this.#slotOf(first, second, third)
    for (;;) {
      const known = this.#slots[slot] ?? -1
      if (known === -1) break
      const at = 3 * known
      if (this.#triples[at] === first && this.#triples[at + 1] === second && this.#triples[at + 2] === third)
        return known
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    this.#slots[slot] = this.size
    const at = 3 * this.size
    this.#triples[at] = first
    this.#triples[at + 1] = second
    this.#triples[at + 2] = third
    this.size++
    if (this.size * 2 >= this.#slots.length) this.#grow()
    return this.size - 1
  }

  /** Part 0, 1 or 2 of a triple. */
  part(index: number, position: 0 | 1 | 2): number {
    return this.#triples[3 * index + position] ?? 0
  }

  #slotOf(first: number, second: number, third: number): number {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    return (hash ^ (hash >>> 13)) & (this.#slots.length - 1)
  }

  #grow(): void {
    const triples = new Int32Array(this.#slots.length * 3)
    triples.set(this.#triples)
    this.#triples = triples
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    for (let index = 0; index < this.size; index++) {
      let slot = this.#slotOf(this.part(index, 0), this.part(index, 1), this.part(index, 2))
      while (this.#slots[slot] !== -1) slot = (slot + 1) & (this.#slots.length - 1)
      this.#slots[slot] = index
    }
  }
}
