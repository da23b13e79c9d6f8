import type { Source } from '#lib/import/container/decode'
import type { Layouts } from '#lib/import/header/recall'
import type { Corrections, Survey } from '#lib/import/plan'
import type { AdNames } from '#lib/import/rows/registry'
import type { ReadRow } from '#lib/import/rows/row-sink'
import { surveyFile } from '#lib/import/survey'
import type { Span } from '#lib/kernel/day'
import type { Problem } from '#lib/kernel/problem'
import type { Refusal } from '#lib/kernel/result'
import { SUM_NAMES } from '#lib/kernel/sums'

export type TestRow = {
  readonly ad: string
  readonly names: AdNames
  readonly span: Span | null
  readonly breakdown: Readonly<Record<string, string>>
  readonly ordinal: number
  /** By name; what the row does not carry is absent. Money in micros. */
  readonly sums: Readonly<Record<string, number>>
}

export type TestReading = {
  readonly survey: Survey
  readonly rows: readonly TestRow[]
  readonly refused: readonly { readonly line: number; readonly cells: readonly string[]; readonly problem: Problem }[]
  readonly warnings: readonly Problem[]
}

/** Reads a file that must be accepted. */
export async function read(
  file: string | Uint8Array | Source,
  corrections: Corrections = {},
  layouts?: Layouts,
): Promise<TestReading> {
  const result = await readOrRefuse(file, corrections, layouts)
  if ('key' in result) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result
}

export async function readOrRefuse(
  file: string | Uint8Array | Source,
  corrections: Corrections = {},
  layouts?: Layouts,
): Promise<TestReading | Refusal> {
  const source = typeof file === 'function' ? file : inPieces(bytesOf(file), [65_536])
  const result = await surveyFile(source, createCollector, corrections, undefined, layouts && { layouts })
  if (!result.ok) return result.reason
  const { survey, sink, reader } = result.value
  const rows = sink.rows.map(({ ad, span, breakdown, ...row }) => ({
    ...row,
    ad: reader.registry.ads[ad]?.key ?? '',
    names: { ...(reader.registry.ads[ad]?.names as AdNames) },
    span: reader.registry.spans[span] ?? null,
    breakdown: reader.registry.breakdowns[breakdown] ?? {},
  }))
  return { survey, rows, refused: sink.refused, warnings: sink.warnings }
}

/** A source whose pieces have the sizes given, again and again, through one buffer as from the disk. */
export function inPieces(bytes: Uint8Array, sizes: readonly number[]): Source {
  return async function* pieces() {
    const buffer = new Uint8Array(Math.max(...sizes))
    for (let from = 0, piece = 0; from < bytes.length; piece++) {
      const part = bytes.subarray(from, from + (sizes[piece % sizes.length] ?? 1))
      buffer.set(part)
      yield buffer.subarray(0, part.length)
      from += part.length
    }
  }
}

export function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}

function createCollector() {
  const rows: { ad: number; span: number; breakdown: number; ordinal: number; sums: Record<string, number> }[] = []
  const refused: TestReading['refused'][number][] = []
  const warnings: Problem[] = []
  return {
    rows,
    refused,
    warnings,
    accept({ ad, span, breakdown, ordinal, sums }: ReadRow) {
      const named = SUM_NAMES.flatMap((name, position) => {
        const value = sums[position] as number
        return Number.isNaN(value) ? [] : [[name, value] as const]
      })
      rows.push({ ad, span, breakdown, ordinal, sums: Object.fromEntries(named) })
    },
    refuse(line: number, cells: readonly string[], problem: Problem) {
      refused.push({ line, cells: [...cells], problem })
    },
    warn(found: Problem) {
      warnings.push(found)
    },
  }
}
