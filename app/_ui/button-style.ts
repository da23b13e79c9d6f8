export type Variant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type Size = 'normal' | 'small'

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-md border font-medium text-center transition-colors select-none aria-disabled:cursor-not-allowed aria-disabled:opacity-55 disabled:cursor-not-allowed disabled:opacity-55'

const SIZES: Record<Size, string> = {
  normal: 'min-h-11 px-4 py-2 sm:min-h-10',
  small: 'min-h-11 px-3 py-1 text-sm sm:min-h-8',
}

const VARIANTS: Record<Variant, string> = {
  primary: 'border-stone bg-stone text-on-stone hover:bg-stone-soft',
  secondary: 'border-edge bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-accent underline underline-offset-4 hover:bg-accent-soft',
  danger: 'border-error bg-surface text-error hover:bg-error-soft',
}

/** The look of a button, whatever element has it. */
export function buttonStyle(variant: Variant = 'secondary', size: Size = 'normal'): string {
  return `${SHAPE} ${SIZES[size]} ${VARIANTS[variant]}`
}
