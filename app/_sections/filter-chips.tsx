import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '#app/_ui/icon.tsx'
import type { Question } from '#lib/analysis/question'
import { DIMENSIONS } from '#lib/kernel/dimension'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { DimensionText, useDimensionValue } from './dimension-value.tsx'

/** Says that this is only a part of the run, and which; each part can be taken off. */
export function FilterChips({ question, onAsk }: { question: Question; onAsk: (question: Question) => void }) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale())
  const write = useDimensionValue()

  const chips = DIMENSIONS.flatMap((dimension) => {
    const chosen = question.filter[dimension] ?? []
    return chosen.map((value) => ({
      key: `${dimension} ${value}`,
      label: t(`dimension.${dimension}`),
      spoken: isolateName(write(dimension, value)),
      shown: <DimensionText dimension={dimension} text={write(dimension, value)} />,
      without: () => {
        const { [dimension]: _, ...others } = question.filter
        const rest = chosen.filter((other) => other !== value)
        return { ...question, filter: rest.length === 0 ? others : { ...others, [dimension]: rest } }
      },
    }))
  })
  if (question.period !== null) {
    chips.unshift({
      key: 'period',
      label: t('filter.period'),
      spoken: format.dayRange(question.period),
      shown: <span>{format.dayRange(question.period)}</span>,
      without: () => ({ ...question, period: null }),
    })
  }

  if (chips.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <p className="font-medium">{t('filter.filtered')}</p>
      <ul className="contents">
        {chips.map((chip) => (
          <li key={chip.key} className="max-w-full">
            <button
              type="button"
              onClick={() => onAsk(chip.without())}
              aria-label={t('filter.remove', { label: chip.label, value: chip.spoken })}
              className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-full border border-accent bg-accent-soft px-3 py-0.5 hover:border-ink sm:min-h-7"
            >
              <span className="min-w-0 truncate">
                {chip.label}: {chip.shown}
              </span>
              <Icon name="close" className="size-3" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
