import type { Result } from '../kernel/result.ts'
import { accepted, refused } from '../kernel/result.ts'
import { scoreOf } from './aliases.ts'
import type { HeaderText } from './header-text.ts'
import { readHeaderText } from './header-text.ts'
import { linesOf, parseText } from './parse-delimited.ts'
import type { Delimiter } from './plan.ts'
import type { Platform } from './platforms.ts'
import { PLATFORMS } from './platforms.ts'

/** Where the header stands, what parts its cells, and whose export it is. */
export type Header = {
  readonly delimiter: Delimiter
  /** Line in the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly platform: Platform
  /** The lines above it, as text. */
  readonly preamble: string
}

/**
 * Finds the header among a text's first lines by what its cells mean, never by counting marks: a header may hold
 * commas of its own. `text` is the file's beginning in whole lines.
 */
export function findHeader(text: string): Result<Header> {
  const lines = text.split(/\r\n|\n|\r/, MOST_LINES)
  const announced = /^sep=(.)$/.exec(lines[0] ?? '')?.[1]
  const delimiters = DELIMITERS.filter((delimiter) => announced === undefined || announced === delimiter)
  const candidates = delimiters.flatMap((delimiter) => candidatesIn(lines.join('\n'), delimiter))
  const best = candidates.reduce<Candidate | null>((top, next) => (top && top.score >= next.score ? top : next), null)
  if (best === null || best.known < FEWEST_KNOWN) return refused('noHeader', { found: firstWords(lines) })
  if (isBulkSheet(best.texts)) return refused('bulkSheet')
  const { delimiter, line, cells, platform } = best
  return accepted({ delimiter, line, cells, platform, preamble: lines.slice(0, line - 1).join('\n') })
}

type Candidate = {
  readonly delimiter: Delimiter
  readonly line: number
  readonly cells: readonly string[]
  readonly texts: readonly HeaderText[]
  readonly platform: Platform
  readonly score: number
  /** Cells that some platform knows. */
  readonly known: number
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']
const MOST_LINES = 40
const HEADER_WITHIN = 12
const FEWEST_KNOWN = 2

function candidatesIn(text: string, delimiter: Delimiter): Candidate[] {
  const candidates: Candidate[] = []
  let line = 1
  for (const cells of parseText(text, delimiter).slice(0, HEADER_WITHIN)) {
    if (cells.length > 1) candidates.push(candidateOf(cells, delimiter, line))
    line += linesOf(cells)
  }
  return candidates
}

function candidateOf(row: readonly string[], delimiter: Delimiter, line: number): Candidate {
  const cells = row.map((cell) => cell.trim())
  const texts = [...new Map(cells.map((cell) => [cell, readHeaderText(cell)])).values()].filter(
    ({ norm }) => norm !== '',
  )
  let platform = PLATFORMS[0] as Platform
  let score = -1
  for (const next of PLATFORMS) {
    const points = scoreOf(texts, next.id)
    if (points > score) [platform, score] = [next, points]
  }
  return { delimiter, line, cells, texts, platform, score, known: Math.min(score, texts.length) }
}

/** A sheet made to upload changes to Google Ads: it looks like a report and holds no results. */
function isBulkSheet(texts: readonly HeaderText[]): boolean {
  const names = new Set(texts.map(({ norm }) => norm))
  return names.has('row type') && names.has('action')
}

function firstWords(lines: readonly string[]): string {
  return (lines.find((line) => line.trim() !== '') ?? '').slice(0, 80)
}
