const PATHS = {
  check: 'M3.5 8.5l3 3 6-7',
  warning: 'M8 2.2l6.3 11.3H1.7L8 2.2zM8 6.5v3M8 11.6v.1',
  error: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  info: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 7.2v4M8 4.8v.1',
  hold: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM6.4 5.6v4.8M9.6 5.6v4.8',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.6V8l2.4 1.6',
  upload: 'M8 10.5v-8M4.8 5.5L8 2.3l3.2 3.2M2.5 10v3.5h11V10',
  download: 'M8 2.3v8M4.8 7.3L8 10.5l3.2-3.2M2.5 10v3.5h11V10',
  calendar: 'M2.5 3.8h11v9.7h-11zM2.5 6.8h11M5.2 2.2v3M10.8 2.2v3',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  plus: 'M8 2.8v10.4M2.8 8h10.4',
  down: 'M3.5 6l4.5 4.5L12.5 6',
  up: 'M3.5 10L8 5.5l4.5 4.5',
  next: 'M6 3.5L10.5 8 6 12.5',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
} as const

export type IconName = keyof typeof PATHS

/** Those that point along the line turn with its direction. */
const TURNING: readonly IconName[] = ['next', 'previous']

/** A small sign beside words, never instead of them: hidden from assistive technology. */
export function Icon({ name, className = 'size-4' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${TURNING.includes(name) ? 'rtl:-scale-x-100' : ''} ${className}`}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
