const MOST_CELLS = 31

/** The days of a test run in a row, those with data inked. The words beside it say the same. */
export function DayStrip({ days, seen }: { days: number; seen: number }) {
  const cells = Math.min(days, MOST_CELLS)
  const inked = Math.round((seen / days) * cells)
  return (
    <span aria-hidden="true" className="mt-1.5 flex max-w-56 gap-0.5">
      {Array.from({ length: cells }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells are days in order
          key={index}
          className={`h-2 flex-1 ${index < inked ? 'bg-stone shadow-[inset_0_-2px_0_var(--color-gold)]' : 'bg-sunken'}`}
        />
      ))}
    </span>
  )
}
