import type { ReactNode } from 'react'

/** A range, an id or a formula: always left to right, so that 25–34 never turns into 34–25 in Arabic. */
export function Range({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <bdi dir="ltr" className={className ?? 'whitespace-nowrap'}>
      {children}
    </bdi>
  )
}
