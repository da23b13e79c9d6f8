/** How a part of the money is filled: told apart in grey as well. */
export type MoneyFill = 'rest' | 'paused' | 'toPause'

export type MoneyPart = { readonly fill: MoneyFill; readonly share: number }

/** What was spent as one bar, in parts by what is done about its ads; begins where the line begins. */
export function MoneyBar({ id, parts, title }: { id: string; parts: readonly MoneyPart[]; title: string }) {
  const hatch = `${id}-hatch`
  return (
    <svg role="img" aria-label={title} width="100%" height="26" className="block rtl:-scale-x-100">
      <Hatching id={hatch} />
      {placed(parts).map(({ fill, share, from }) => (
        <Part key={fill} fill={fill} x={`${percent(from)}%`} width={`${percent(share)}%`} hatch={hatch} />
      ))}
      <rect
        width="100%"
        height="26"
        rx="3"
        className="fill-none stroke-edge [stroke-width:1] [vector-effect:non-scaling-stroke]"
      />
    </svg>
  )
}

/** A small field filled alike, for the words beside it. */
export function MoneySign({ id, fill }: { id: string; fill: MoneyFill }) {
  const hatch = `${id}-hatch`
  return (
    <svg aria-hidden="true" width="14" height="14" className="shrink-0">
      <Hatching id={hatch} />
      <Part fill={fill} x="0" width="14" hatch={hatch} />
      <rect x="0.5" y="0.5" width="13" height="13" className="fill-none stroke-edge" />
    </svg>
  )
}

function Hatching({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className="fill-pause-soft" />
      <line x1="0" x2="0" y1="0" y2="6" className="stroke-pause-mark [stroke-width:2.5]" />
    </pattern>
  )
}

const FILLS = { rest: 'fill-sunken', toPause: 'fill-pause-mark' } as const

function Part({ fill, x, width, hatch }: { fill: MoneyFill; x: string; width: string; hatch: string }) {
  return fill === 'paused' ? (
    <rect x={x} width={width} height="26" fill={`url(#${hatch})`} />
  ) : (
    <rect x={x} width={width} height="26" className={FILLS[fill]} />
  )
}

function placed(parts: readonly MoneyPart[]) {
  let from = 0
  return parts.map((part) => {
    const own = { ...part, from }
    from += part.share
    return own
  })
}

function percent(share: number): string {
  return (100 * share).toFixed(2)
}
