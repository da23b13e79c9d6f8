import { fromMicros } from '../kernel/money.ts'

/** Places of the clicks and of the spend in a cell. */
const CLICKS = 0
const SPEND = 1

/**
 * Money in units, and only cells that were paid for: clicks of a day without spend say nothing about the price of a
 * click. Where a correction (spend below zero) hides what the days really cost, the ad's money is spread over its days
 * as its clicks were. Returns the number of cells whose clicks were left out.
 */
export function settleSpend(cells: ReadonlyMap<number, number[]>): number {
  const all = [...cells.values()]
  const total = Math.max(0, sumOf(all, SPEND))
  const clicks = sumOf(all, CLICKS)
  const paid = all.reduce((sum, cell) => sum + Math.max(0, cell[SPEND]!), 0)
  const isCorrected = all.some((cell) => cell[SPEND]! < 0)
  let unpaidCells = 0
  for (const cell of all) {
    const spend = isCorrected ? total * shareOfCell(cell, clicks, paid) : Math.max(0, cell[SPEND]!)
    cell[SPEND] = fromMicros(spend)
    if (spend > 0) continue
    if (cell[CLICKS]! > 0) unpaidCells++
    cell[CLICKS] = 0
  }
  return unpaidCells
}

/** As the clicks were; without any as the charges were. */
function shareOfCell(cell: readonly number[], clicks: number, paid: number): number {
  if (clicks > 0) return cell[CLICKS]! / clicks
  return paid > 0 ? Math.max(0, cell[SPEND]!) / paid : 0
}

function sumOf(cells: readonly (readonly number[])[], position: number): number {
  return cells.reduce((sum, cell) => sum + cell[position]!, 0)
}
