/** Holds the place of what is on its way, so that nothing jumps when it comes. `label` says so to those who listen. */
export function Skeleton({ label, rows = 3 }: { label: string; rows?: number }) {
  return (
    <div role="status" aria-label={label} className="space-y-3">
      <div className="h-8 w-64 max-w-full animate-pulse rounded-md bg-sunken" />
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
        <div key={index} className="h-24 animate-pulse rounded-lg bg-sunken" />
      ))}
    </div>
  )
}
