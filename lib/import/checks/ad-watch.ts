import type { Span } from '../../kernel/day.ts'
import { fromMicros } from '../../kernel/money.ts'
import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import type { Registry } from '../rows/registry.ts'

/**
 * Watches the days of each ad: one that costs many times the ad's usual day, and the file's last one, should the ad be
 * said to be stopped. Memory grows with the ads, not with the rows, and ends somewhere.
 */
export class AdWatch {
  readonly #ads: Watched[] = []

  /** Spend in micros; `stopped`: the row says that the ad is not being shown. */
  next(ad: number, span: number, spend: number, stopped: boolean): void {
    if (!(spend > 0) || ad >= MOST_ADS) return
    let watched = this.#ads[ad]
    if (watched === undefined) {
      watched = { spans: [], spends: [], stopped: new Set() }
      this.#ads[ad] = watched
    }
    if (stopped) watched.stopped.add(span)
    const position = watched.spans.lastIndexOf(span)
    if (position !== -1) watched.spends[position] = (watched.spends[position] as number) + spend
    else if (watched.spans.length < MOST_DAYS) {
      watched.spans.push(span)
      watched.spends.push(spend)
    }
  }

  /** What the days of the whole file show. */
  *findings({ ads, spans }: Registry): Generator<Problem> {
    const last = lastDayOf(spans)
    for (const [ad, watched] of this.#ads.entries()) {
      if (watched === undefined) continue
      const names = ads[ad]?.names
      const value = names?.adName ?? names?.adId ?? names?.adSetName ?? names?.campaignName ?? ads[ad]?.key ?? ''
      const jump = jumpIn(watched, spans)
      if (jump !== null) yield problem('spendJump', 'warning', { value, params: { ad: value, ...jump } })
      if (last !== null && stoppedOn(watched, spans, last)) {
        yield problem('pausedSpends', 'warning', { value, params: { ad: value, day: last } })
      }
    }
  }
}

/** Spend by day, in the order of first sight, and the days on which the ad was said to be stopped. */
type Watched = { readonly spans: number[]; readonly spends: number[]; readonly stopped: Set<number> }

const MOST_ADS = 20_000
const MOST_DAYS = 62
const FEWEST_DAYS = 4
const JUMP = 5

/** The dearest day of an ad, should it be a jump: money in units. */
function jumpIn({ spans: numbers, spends }: Watched, spans: Registry['spans']) {
  if (numbers.length < FEWEST_DAYS || !numbers.every((number) => isDay(spans[number]))) return null
  const inOrder = spends.toSorted((one, other) => one - other)
  const middle = inOrder.length / 2
  const median = ((inOrder[Math.ceil(middle) - 1] as number) + (inOrder[Math.floor(middle)] as number)) / 2
  const most = inOrder.at(-1) as number
  if (most <= JUMP * median) return null
  const day = spans[numbers[spends.indexOf(most)] as number]?.start ?? ''
  return { day, spend: fromMicros(most), usual: fromMicros(median) }
}

function stoppedOn({ stopped }: Watched, spans: Registry['spans'], day: string): boolean {
  for (const number of stopped) if (spans[number]?.end === day) return true
  return false
}

/** The last day of a file of single days; null where rows stand for longer periods, or for one day only. */
function lastDayOf(spans: Registry['spans']): string | null {
  if (spans.length < 2 || !spans.every(isDay)) return null
  return spans.reduce<string>((last, span) => (span !== null && span.end > last ? span.end : last), '')
}

function isDay(span: Span | null | undefined): span is Span {
  return span != null && span.start === span.end
}
