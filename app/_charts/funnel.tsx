import type { ReactNode } from 'react'

export type FunnelStep = {
  readonly key: string
  readonly name: ReactNode
  readonly count: ReactNode
  /** Length of the bar as a share of the longest; null where there is nothing to measure. */
  readonly share: number | null
  /** The bar would be longer than its place and is drawn cut. */
  readonly isCut: boolean
  readonly rate: ReactNode
  readonly cost: ReactNode
  readonly target: ReactNode
}

/** One bar per step, drawn on the server and alike on screen and paper. */
export function Funnel({ steps, labelledBy }: { steps: readonly FunnelStep[]; labelledBy: string }) {
  return (
    <ol aria-labelledby={labelledBy} className="divide-y divide-line rounded-lg border border-line bg-surface">
      {steps.map((step) => (
        <li
          key={step.key}
          className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 px-4 py-3 md:grid-cols-[8rem_6rem_minmax(8rem,1fr)_11rem_15rem]"
        >
          <span className="font-semibold">{step.name}</span>
          <span className="text-end text-lg font-semibold">{step.count}</span>
          <span className="col-span-2 md:col-span-1">
            <Bar share={step.share} isCut={step.isCut} />
          </span>
          <span className="text-sm max-md:col-span-2">{step.rate}</span>
          <span className="text-sm max-md:col-span-2">
            {step.cost}
            {step.target && <span className="block text-muted">{step.target}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Starts where the line starts: at the right in Arabic. A cut bar fills its place and shows a gap near its end. */
function Bar({ share, isCut }: { share: number | null; isCut: boolean }) {
  const width = `${Math.min(1, share ?? 0) * 100}%`
  return (
    <svg aria-hidden="true" width="100%" height="18" className="block rtl:-scale-x-100">
      <rect width="100%" height="18" rx="2" className="fill-sunken" />
      {share !== null && share > 0 && (
        <rect width={width} height="18" rx="2" className="fill-series-1 [min-inline-size:2px]" />
      )}
      {isCut && <rect x="88%" width="3" height="18" transform="skewX(-20)" className="fill-surface" />}
      {isCut && <rect x="90%" width="3" height="18" transform="skewX(-20)" className="fill-surface" />}
    </svg>
  )
}
