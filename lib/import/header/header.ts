import type { Result } from '../../kernel/result.ts'
import { accepted, refused } from '../../kernel/result.ts'
import { linesOf, parseText } from '../container/parse-delimited.ts'
import type { Delimiter } from '../plan.ts'
import { scoreOf } from './aliases.ts'
import type { HeaderText } from './header-text.ts'
import { readHeaderText } from './header-text.ts'
import type { Beginning } from './plain-header.ts'
import { findPlainHeader } from './plain-header.ts'
import type { Platform } from './platforms.ts'
import { PLATFORMS } from './platforms.ts'

/** Where the header stands, what parts its cells, and whose export it is. */
export type Header = {
  /** Null in a workbook. */
  readonly delimiter: Delimiter | null
  /** Line in the file or sheet, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly platform: Platform
  /** The lines above it, as text. */
  readonly preamble: string
  /** How well it fits the platform; 0 where no alias tells what the columns are. */
  readonly score: number
}

/**
 * Finds the header among a text's first lines by what its cells mean, never by counting marks: a header may hold
 * commas of its own. Only where nobody knows the cells the marks decide. `text` is the file's beginning in whole lines.
 */
export function findHeader(text: string): Result<Header> {
  const lines = text.split(/\r{0,2}\n|\r/, MOST_LINES)
  const announced = /^sep=(.)$/.exec(lines[0] ?? '')?.[1]
  const delimiters = DELIMITERS.filter((delimiter) => announced === undefined || announced === delimiter)
  const beginnings = delimiters.map((delimiter) => ({ delimiter, rows: parseText(lines.join('\n'), delimiter) }))
  const known = best(beginnings.flatMap(candidatesIn))
  const plain = known === null ? findPlainHeader(beginnings) : null
  return headerOf(known ?? (plain && candidateOf(plain.cells, plain.delimiter, plain.line)), lines)
}

/** Finds the header among the first rows of a sheet. */
export function findSheetHeader(rows: readonly (readonly string[])[]): Result<Header> {
  const beginning = { delimiter: null, rows: rows.slice(0, MOST_LINES) }
  const known = best(candidatesIn(beginning))
  const plain = known === null ? findPlainHeader([beginning]) : null
  const lines = rows.slice(0, MOST_LINES).map((cells) => cells.join(' '))
  return headerOf(known ?? (plain && candidateOf(plain.cells, null, plain.line)), lines)
}

type Candidate = {
  readonly delimiter: Delimiter | null
  readonly line: number
  readonly cells: readonly string[]
  readonly texts: readonly HeaderText[]
  readonly platform: Platform
  readonly score: number
  /** Cells that some platform knows. */
  readonly known: number
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']
/** So many lines are looked at. */
export const MOST_LINES = 40
const HEADER_WITHIN = 12
/** So many cells have to be known for the names alone to tell a header. */
export const FEWEST_KNOWN = 2

function candidatesIn({ rows, delimiter }: Beginning<Delimiter | null>): Candidate[] {
  const candidates: Candidate[] = []
  let line = 1
  for (const cells of rows.slice(0, HEADER_WITHIN)) {
    if (cells.length > 1) candidates.push(candidateOf(cells, delimiter, line))
    line += delimiter === null ? 1 : linesOf(cells)
  }
  return candidates
}

function candidateOf(row: readonly string[], delimiter: Delimiter | null, line: number): Candidate {
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

/** The best of the candidates that are known well enough; the first of equals. */
function best(candidates: readonly Candidate[]): Candidate | null {
  const known = candidates.filter((candidate) => candidate.known >= FEWEST_KNOWN)
  return known.reduce<Candidate | null>((top, next) => (top && top.score >= next.score ? top : next), null)
}

function headerOf(candidate: Candidate | null, lines: readonly string[]): Result<Header> {
  if (candidate === null) return refused('noHeader', { found: firstWords(lines) })
  if (isBulkSheet(candidate.texts)) return refused('bulkSheet')
  const { delimiter, line, cells, platform, score } = candidate
  return accepted({ delimiter, line, cells, platform, score, preamble: lines.slice(0, line - 1).join('\n') })
}

/** A sheet made to upload changes to Google Ads: it looks like a report and holds no results. */
function isBulkSheet(texts: readonly HeaderText[]): boolean {
  const names = new Set(texts.map(({ norm }) => norm))
  return names.has('row type') && names.has('action')
}

function firstWords(lines: readonly string[]): string {
  return (lines.find((line) => line.trim() !== '') ?? '').trim().slice(0, 80)
}
