import type { ReactNode } from 'react'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'

export type Tone = 'info' | 'warning' | 'error' | 'done'

const TONES: Record<Tone, { icon: IconName; style: string }> = {
  info: { icon: 'info', style: 'border-accent bg-accent-soft text-ink [&>svg]:text-accent' },
  warning: { icon: 'warning', style: 'border-gold bg-warning-soft text-ink [&>svg]:text-warning' },
  error: { icon: 'error', style: 'border-error bg-error-soft text-ink [&>svg]:text-error' },
  done: { icon: 'check', style: 'border-done bg-done-soft text-ink [&>svg]:text-done' },
}

/** Something the reader should know, in words: what, why, and (as children) what to do. */
export function Notice({
  tone = 'info',
  title,
  children,
  role,
}: {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  role?: 'status' | 'alert'
}) {
  const { icon, style } = TONES[tone]
  return (
    <div role={role} className={`flex gap-3 rounded-md border border-s-4 px-4 py-3 ${style}`}>
      <Icon name={icon} className="mt-1 size-4" />
      <div className="min-w-0 flex-1 space-y-2">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
