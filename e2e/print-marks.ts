import { execFileSync } from 'node:child_process'
import { expect } from 'playwright/test'
import type { GreyPicture, Printed } from './printed.ts'
import { picturesOf } from './printed.ts'
import { words } from './words.ts'

const DOTS_PER_INCH = 200
/** Points: how wide a mark is, and how far before its word it begins. */
const [MARK, BEFORE] = [11, 15]
/** Darkest grey that stands out from white by 3 to 1. */
const DARK = 148

/** On a copy without colours each mark of a verdict is dark enough, and of a shape of its own. */
export function expectToldApart(pdf: Buffer, printed: Printed): void {
  const t = words('en')
  const page = printed.places.get('part-reading')!
  const [picture] = picturesOf(
    execFileSync('pdftoppm', ['-r', `${DOTS_PER_INCH}`, '-gray', '-f', `${page}`, '-l', `${page}`, '-'], {
      input: pdf,
      maxBuffer: 2 ** 28,
    }),
  )
  const marks = ['pause', 'boost', 'keep', 'wait'].map((outcome) => {
    const word = printed.pages[page - 1]!.words.findLast(({ text }) => text === t(`analysis.verdict.word.${outcome}`))!
    return cutOut(picture!, word.start - BEFORE, (word.top + word.bottom - MARK) / 2)
  })
  for (const [index, mark] of marks.entries()) {
    expect.soft(Math.min(...mark), 'dark enough').toBeLessThanOrEqual(DARK)
    for (const other of marks.slice(index + 1)) expect.soft(difference(mark, other)).toBeGreaterThan(0.15)
  }
}

/** A field of a page, from its upper left corner in points. */
function cutOut({ width, dots }: GreyPicture, start: number, top: number): readonly number[] {
  const scale = DOTS_PER_INCH / 72
  const size = Math.round(MARK * scale)
  const [left, upper] = [Math.round(start * scale), Math.round(top * scale)]
  return Array.from({ length: size * size }, (_, index) => {
    const [row, column] = [Math.floor(index / size), index % size]
    return dots[(upper + row) * width + left + column]!
  })
}

/** The share of two shapes in which they differ. */
function difference(one: readonly number[], other: readonly number[]): number {
  const isInk = (dot: number) => dot < 190
  const either = one.filter((dot, index) => isInk(dot) || isInk(other[index]!)).length
  const apart = one.filter((dot, index) => isInk(dot) !== isInk(other[index]!)).length
  return apart / either
}
