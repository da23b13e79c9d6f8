import type { LinkProps } from 'next/link'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger'
type Size = 'normal' | 'small'

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-md border font-medium text-center transition-colors select-none aria-disabled:cursor-not-allowed aria-disabled:opacity-55 disabled:cursor-not-allowed disabled:opacity-55'

const SIZES: Record<Size, string> = {
  normal: 'min-h-11 px-4 py-2 sm:min-h-10',
  small: 'min-h-11 px-3 py-1 text-sm sm:min-h-8',
}

const VARIANTS: Record<Variant, string> = {
  primary: 'border-stone bg-stone text-white hover:bg-stone-soft',
  secondary: 'border-edge bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-accent underline underline-offset-4 hover:bg-accent-soft',
  danger: 'border-error bg-surface text-error hover:bg-error-soft',
}

/** The look of a button, whatever element has it. */
function buttonStyle(variant: Variant = 'secondary', size: Size = 'normal'): string {
  return `${SHAPE} ${SIZES[size]} ${VARIANTS[variant]}`
}

export function Button({
  variant,
  size,
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { variant?: Variant; size?: Size }) {
  return <button type={type} className={`${buttonStyle(variant, size)} ${className}`} {...rest} />
}

/** A link that looks like a button: it leads to a page. */
export function LinkButton<Route extends string>({
  variant,
  size,
  href,
  children,
}: {
  variant?: Variant
  size?: Size
  href: LinkProps<Route>['href']
  children: ReactNode
}) {
  return (
    <Link href={href} className={buttonStyle(variant, size)}>
      {children}
    </Link>
  )
}

/** A link that looks like a button and saves a file. */
export function DownloadButton({
  variant,
  size,
  href,
  label,
  children,
}: {
  variant?: Variant
  size?: Size
  href: string
  /** Its full name, where the words on it say less; it has to begin or end with them. */
  label?: string
  children: ReactNode
}) {
  return (
    <a href={href} download aria-label={label} className={buttonStyle(variant, size)}>
      {children}
    </a>
  )
}
