/** The sign of the house: a slate with a streak of gold. */
export function Mark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path d="M6 3h17l6 7-3 17-6 2H7l-4-6L4 7z" fill="#3a4853" stroke="#7d8b96" strokeWidth="1" />
      <path d="M8.5 22.5L22.5 9.5" stroke="#e69f00" strokeWidth="4" strokeLinecap="round" />
      <path d="M15 24l4.5-4.2" stroke="#e69f00" strokeWidth="2" strokeLinecap="round" opacity="0.7" />
    </svg>
  )
}
