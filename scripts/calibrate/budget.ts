/** An ad as money sees it: what it spent in the test and what a rouble brings there. */
export type Outlet = { readonly spend: number; readonly eventsPerRouble: number }

/** The optimal split gives no ad more than three times its money of the test: beyond that nobody knows. */
const LARGEST_FACTOR = 3

/** Growth of the log cost with the log of the money, above that of the test. */
const ELASTICITY = 0.15

/** Expected events when each ad spends `factor` times what it did in the test: b r g(x). */
function eventsAt(outlets: readonly Outlet[], factors: readonly number[]): number {
  return outlets.reduce(
    (sum, { spend, eventsPerRouble }, index) => sum + spend * eventsPerRouble * growth(factors[index] ?? 0),
    0,
  )
}

/**
 * The test's money shared by weights: an ad's part is its own of the test times its weight. Where nothing has a weight
 * the money stays where it was.
 */
export function splitByWeights(outlets: readonly Outlet[], weights: readonly number[]): number[] {
  const budget = outlets.reduce((sum, { spend }) => sum + spend, 0)
  const weighed = outlets.reduce((sum, { spend }, index) => sum + spend * (weights[index] ?? 0), 0)
  return weighed === 0 ? outlets.map(() => 1) : weights.map((weight) => (weight * budget) / weighed)
}

/**
 * Share of the events of the optimal split that another split of the same money loses: 0 is perfect. Below 0 where a
 * split goes beyond the optimal one's limit of three.
 */
export function regretOf(outlets: readonly Outlet[], factors: readonly number[]): number {
  return 1 - eventsAt(outlets, factors) / eventsAt(outlets, bestSplit(outlets))
}

/**
 * The split of the test's money that brings most events: maximises Σ b r g(x) under Σ b x = Σ b, x ≤ 3 (stats.md 5.8).
 * The last rouble brings the same everywhere: its worth l is bisected; the one ad on the edge takes what is left.
 */
export function bestSplit(outlets: readonly Outlet[]): number[] {
  const budget = outlets.reduce((sum, { spend }) => sum + spend, 0)
  const spent = (worth: number) =>
    outlets.reduce((sum, { spend, eventsPerRouble }) => sum + spend * factorAt(eventsPerRouble, worth), 0)
  let [cheap, dear] = [0, Math.max(...outlets.map(({ eventsPerRouble }) => eventsPerRouble)) * 1.001]
  for (let step = 0; step < 100; step++) {
    const middle = (cheap + dear) / 2
    if (spent(middle) > budget) cheap = middle
    else dear = middle
  }
  const [most, least] = [spent(cheap), spent(dear)]
  const share = most === least ? 0 : Math.min(1, (budget - least) / (most - least))
  return outlets.map(({ eventsPerRouble }) => {
    const low = factorAt(eventsPerRouble, dear)
    return low + share * (factorAt(eventsPerRouble, cheap) - low)
  })
}

function growth(factor: number): number {
  return factor <= 1 ? factor : factor ** (1 - ELASTICITY)
}

/** The factor at which one more rouble brings `worth` events. */
function factorAt(eventsPerRouble: number, worth: number): number {
  if (eventsPerRouble < worth) return 0
  const atMargin = (1 - ELASTICITY) * eventsPerRouble
  return atMargin <= worth ? 1 : Math.min(LARGEST_FACTOR, (atMargin / worth) ** (1 / ELASTICITY))
}
