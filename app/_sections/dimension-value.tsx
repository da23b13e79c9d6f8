import { useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Range } from '#app/_ui/range.tsx'
import type { Dimension } from '#lib/kernel/dimension'

/** Values that Touchstone brings to one spelling have words in every language; names stay as the file has them. */
export function useDimensionValue(): (dimension: Dimension, value: string) => string {
  const t = useTranslations('analysis')

  return (dimension, value) => {
    if (dimension === 'age') return value === 'unknown' ? t('value.unknown') : value.replace('-', '–')
    if (dimension === 'gender' && isGender(value)) return t(`value.${value}`)
    return value
  }
}

/** A value in an element of its own, so that a name does not bend its line and an age band does not turn round. */
export function DimensionText({ dimension, text }: { dimension: Dimension; text: string }) {
  return dimension === 'age' ? <Range>{text}</Range> : <BidiText>{text}</BidiText>
}

function isGender(value: string): value is 'male' | 'female' | 'unknown' {
  return ['male', 'female', 'unknown'].includes(value)
}
