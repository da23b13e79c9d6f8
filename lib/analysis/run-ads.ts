import type { Day } from '../kernel/day.ts'
import { daysIn } from '../kernel/day.ts'
import { fromMicros } from '../kernel/money.ts'
import { byLetters } from '../kernel/order.ts'
import { isDecided } from '../kernel/outcome.ts'
import type { Tally } from '../metrics/tally.ts'
import { valueIn } from '../metrics/tally.ts'
import { sum } from '../stats/sum.ts'
import type { TakenAction } from '../verdict/taken-action.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Actions, Analysis, Money, WastedOn } from './analysis.ts'
import type { Judgement } from './judgement.ts'
import { WHOLE_RUN } from './question.ts'
import { Selection } from './selection.ts'
import type { Settings } from './settings.ts'

/** An ad with its spend in millionths: of all its rows, and by the first day that a row stands for. */
type RunAd = { readonly label: string; spend: number; readonly days: Map<Day, number> }

/** What the ads of the whole run spent and when, whatever a question shows of it: beside what people did about them. */
export class RunAds {
  readonly #ads = new Map<string, RunAd>()
  readonly #selection: Selection
  readonly #context: ReadonlySet<string>
  readonly #actions: readonly TakenAction[] | null
  #lastDay: Day | null = null

  /** `actions` is null where nobody can take any. */
  constructor(settings: Settings, context: ReadonlySet<string>, actions: readonly TakenAction[] | null) {
    this.#selection = new Selection(settings, WHOLE_RUN)
    this.#context = context
    this.#actions = actions
  }

  add(tally: Tally): void {
    const { ad, span, sums } = tally
    if (this.#context.has(ad.platform) || !this.#selection.holds(tally)) return
    let known = this.#ads.get(ad.key)
    if (known === undefined) {
      known = { label: valueIn(tally, 'ad') ?? ad.key, spend: 0, days: new Map() }
      this.#ads.set(ad.key, known)
    }
    const spend = sums.spend ?? 0
    known.spend += spend
    // Days are kept only where somebody has done anything about an ad.
    if (span === null || !this.#actions?.length) return
    if (this.#lastDay === null || span.end > this.#lastDay) this.#lastDay = span.end
    if (spend > 0) known.days.set(span.start, (known.days.get(span.start) ?? 0) + spend)
  }

  parts(judgement: Judgement): Pick<Analysis, 'money' | 'waste' | 'actions'> {
    return {
      money: this.#money(judgement, this.#actions ?? []),
      waste: this.#wastedOn(judgement),
      actions: this.#actions === null ? null : this.#actionsIn(judgement, this.#actions),
    }
  }

  /** The run's money by what is done about the ads it went to; null where none was spent. */
  #money(judgement: Judgement, actions: readonly TakenAction[]): Money | null {
    const ads = this.#shown(judgement)
    const spent = sum(ads.map(([, { spend }]) => spend))
    if (spent === 0) return null
    const taken = byKey(actions)
    const paused = ads.filter(([key]) => taken.get(key)?.outcome === 'pause')
    const dear = ads.filter(([key]) => verdictIn(judgement, key)?.outcome === 'pause')
    const toPause = dear.filter(([key]) => !isDecided(taken.get(key)))
    const kept = dear.filter(([key]) => isDecided(taken.get(key)) && taken.get(key)?.outcome !== 'pause')
    const spentOn = (own: typeof ads) => fromMicros(sum(own.map(([, { spend }]) => spend)))
    const wasteOf = (own: typeof ads) => sum(own.map(([key]) => wastedOn(verdictIn(judgement, key))))
    return {
      spent: fromMicros(spent),
      paused: spentOn(paused),
      toPause: spentOn(toPause),
      wasted: wasteOf(toPause),
      wastedOnPaused: wasteOf(paused),
      kept: spentOn(kept),
      wastedOnKept: wasteOf(kept),
      saved: fromMicros(
        Math.round(sum(paused.map(([key, ad]) => this.#savedOn(ad, (taken.get(key) as TakenAction).on)))),
      ),
    }
  }

  /** What people decided, with the ads that went on spending after it was decided to pause them. */
  #actionsIn(judgement: Judgement, actions: readonly TakenAction[]): Actions {
    const taken = byKey(actions)
    const stillSpending = this.#shown(judgement).flatMap(([key, ad]) => {
      const action = taken.get(key)
      if (action?.outcome !== 'pause') return []
      const days = [...ad.days.keys()].filter((day) => day > action.on).sort()
      const lastDay = days.at(-1)
      if (lastDay === undefined) return []
      return [{ key, label: ad.label, since: action.on, lastDay, spend: fromMicros(spendAfter(ad, action.on)) }]
    })
    return { taken: actions, stillSpending: stillSpending.sort((one, other) => other.spend - one.spend) }
  }

  /** The ads with the verdict to pause, by what their money bought dearer than the limit, the most wasteful first. */
  #wastedOn(judgement: Judgement): WastedOn[] {
    return this.#shown(judgement)
      .flatMap(([key, { label, spend }]) => {
        const verdict = verdictIn(judgement, key)
        const wasted = wastedOn(verdict)
        return verdict && wasted > 0 ? [{ key, label, spend: fromMicros(spend), wasted, outcome: verdict.outcome }] : []
      })
      .sort((one, other) => other.wasted - one.wasted || byLetters(one.key, other.key))
  }

  /** The ads by the key that the answer calls them by, in its order, so that sums leave no trace of that of the rows. */
  #shown({ adKeys }: Judgement): (readonly [string, RunAd])[] {
    return [...this.#ads]
      .map(([key, ad]) => [Object.hasOwn(adKeys, key) ? (adKeys[key] as string) : key, ad] as const)
      .sort(([one], [other]) => byLetters(one, other))
  }

  /** At its pace before the pause, what an ad would have spent until the last day of the data, less what it did spend. */
  #savedOn(ad: RunAd, on: Day): number {
    const [first] = [...ad.days.keys()].sort()
    if (first === undefined || this.#lastDay === null || first > on || this.#lastDay <= on) return 0
    const pace = (sum(ad.days.values()) - spendAfter(ad, on)) / daysIn({ start: first, end: on })
    const days = daysIn({ start: on, end: this.#lastDay }) - 1
    return Math.max(0, pace * days - spendAfter(ad, on))
  }
}

function spendAfter({ days }: RunAd, on: Day): number {
  return sum([...days].map(([day, spend]) => (day > on ? spend : 0)))
}

function verdictIn({ groups }: Judgement, key: string) {
  return Object.hasOwn(groups.ad, key) ? groups.ad[key]?.verdict : null
}

/** Only where the evidence carries the verdict to pause: elsewhere the expectation is that of the other ads. */
function wastedOn(verdict: Verdict | null | undefined): number {
  return verdict?.outcome === 'pause' ? verdict.expectedWaste : 0
}

function byKey(actions: readonly TakenAction[]): Map<string, TakenAction> {
  return new Map(actions.map((action) => [action.key, action]))
}
