'use client'

import type { ComponentProps } from 'react'
import { useSyncExternalStore } from 'react'
import { Button } from './button.tsx'

/** Sends a form by a script. Until that has come, the browser would send the form by itself, and what was typed is lost. */
export function SubmitButton({
  disabled = false,
  className = '',
  ...rest
}: Omit<ComponentProps<typeof Button>, 'type'>) {
  const isEarly = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const look = isEarly ? 'opacity-100!' : ''
  return <Button type="submit" disabled={disabled || isEarly} className={`${className} ${look}`} {...rest} />
}

function never() {
  return () => undefined
}
