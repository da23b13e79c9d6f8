import type { ComponentProps } from 'react'
import { Button } from './button.tsx'

/** Sends a form by a script. Without scripts it is not there: the browser would put what was typed into the address. */
export function SubmitButton({ className = '', ...rest }: Omit<ComponentProps<typeof Button>, 'type'>) {
  return <Button type="submit" className={`${className} noscript:hidden`} {...rest} />
}
