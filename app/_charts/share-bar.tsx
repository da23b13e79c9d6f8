/** A thin bar beside its number; starts where the line starts. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" width="64" height="5" className="ms-auto mt-1 block rtl:ms-0 rtl:-scale-x-100">
      <rect width="100%" height="5" className="fill-sunken" />
      <rect width={`${Math.max(0, Math.min(1, share)) * 100}%`} height="5" className="fill-series-1" />
    </svg>
  )
}
