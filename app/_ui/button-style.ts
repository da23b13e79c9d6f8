export type Variant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type Size = 'normal' | 'small'

/** In full, for only names that stand in the source are in the style sheet. */
const SIZES: Record<Size, string> = { normal: 'button-normal', small: 'button-small' }

const VARIANTS: Record<Variant, string> = {
  primary: 'button-primary',
  secondary: 'button-secondary',
  quiet: 'button-quiet',
  danger: 'button-danger',
}

/** The look of a button, whatever element has it. */
export function buttonStyle(variant: Variant = 'secondary', size: Size = 'normal'): string {
  return `button ${SIZES[size]} ${VARIANTS[variant]}`
}
