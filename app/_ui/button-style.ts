export type Variant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type Size = 'normal' | 'small'

/** The look of a button, whatever element has it. */
export function buttonStyle(variant: Variant = 'secondary', size: Size = 'normal'): string {
  return `button button-${size} button-${variant}`
}
