import { beginningOf } from '../../locale/beginning.ts'

/** Notes a cell among the first few of its column that differ. A copy: a piece would keep the whole text in memory. */
export function addSample(samples: string[], cell: string): void {
  if (samples.length === MOST_SAMPLES) return
  const sample = beginningOf(cell.trim(), LONGEST_SAMPLE)
  if (sample !== '' && !samples.includes(sample)) samples.push([...sample].join(''))
}

const MOST_SAMPLES = 3
/** Code points. */
const LONGEST_SAMPLE = 200
