import type { Plan } from '../plan.ts'
import type { Registry } from './registry.ts'
import type { RowReader } from './row-reader.ts'
import type { RowSink } from './row-sink.ts'

/** Keeps what a reading brings, so that saving it need not read the file again. */
export type RowStore = {
  readonly accept: RowSink['accept']
  /** After the last row of a reading that may be saved. */
  readonly finish: (plan: Plan, read: Pick<RowReader, 'counts' | 'registry'>) => void
}

/** What rows refer to by number. */
export type Listed = Readonly<Pick<Registry, 'spans' | 'breakdowns'>> & {
  readonly ads: readonly Pick<Registry['ads'][number], 'key' | 'names'>[]
}

/** All that is known once every row has been read. */
export type ReadWhole = { readonly counts: Readonly<RowReader['counts']>; readonly registry: Listed }
