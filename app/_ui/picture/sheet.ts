/** What a drawing is gathered on; places are those of the window, in CSS pixels. */
export class Sheet {
  readonly marks: string[] = []
  #left = Number.POSITIVE_INFINITY
  #top = Number.POSITIVE_INFINITY
  #right = Number.NEGATIVE_INFINITY
  #bottom = Number.NEGATIVE_INFINITY

  add(mark: string, { left, top, right, bottom }: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>): void {
    this.marks.push(mark)
    this.#left = Math.min(this.#left, left)
    this.#top = Math.min(this.#top, top)
    this.#right = Math.max(this.#right, right)
    this.#bottom = Math.max(this.#bottom, bottom)
  }

  get extent() {
    return { left: this.#left, top: this.#top, right: this.#right, bottom: this.#bottom }
  }

  /** A text as it may stand in an element or an attribute. */
  escape(text: string): string {
    return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
  }
}

/** Letters that XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
