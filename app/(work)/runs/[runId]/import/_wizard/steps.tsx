import { useTranslations } from 'next-intl'

const STEPS = ['choose', 'check', 'result'] as const
export type Step = (typeof STEPS)[number]

/** Where in the import one is. */
export function Steps({ current }: { current: Step }) {
  const t = useTranslations('import.steps')
  return (
    <ol aria-label={t('label')} className="flex gap-2 text-sm">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          className={`flex flex-1 items-center gap-2 border-t-[3px] pt-2 sm:flex-none sm:pe-10 ${
            index <= STEPS.indexOf(current) ? 'border-stone' : 'border-line'
          } ${step === current ? 'font-semibold' : 'text-muted'}`}
        >
          <span>{index + 1}</span>
          {t(step)}
        </li>
      ))}
    </ol>
  )
}
