import type { LinkProps } from 'next/link'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import type { Size, Variant } from './button-style.ts'
import { buttonStyle } from './button-style.ts'

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
