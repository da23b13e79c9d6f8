import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ForWriters } from '#app/_client/may-write.tsx'
import { LinkButton } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'

const STEPS = ['create', 'import', 'read'] as const

/** A run without data: what has been done, what is next, and what will be here then. */
export function FirstSteps({ runId }: { runId: string }) {
  const t = useTranslations('analysis')
  return (
    <section aria-labelledby="first-steps" className="max-w-[70ch] space-y-5">
      <h2 id="first-steps" className="text-lg font-semibold">
        {t('first.title')}
      </h2>
      <ol className="space-y-3">
        {STEPS.map((step, index) => (
          <li key={step} className="flex gap-4 rounded-lg border border-line bg-surface px-4 py-4">
            <span
              aria-hidden="true"
              className={`flex size-8 shrink-0 items-center justify-center rounded-full border font-semibold ${step === 'create' ? 'border-done bg-done-soft text-done' : step === 'import' ? 'border-stone bg-stone text-on-stone' : 'border-edge text-muted'}`}
            >
              {step === 'create' ? <Icon name="check" /> : index + 1}
            </span>
            <div className="min-w-0 space-y-1">
              <p className="font-semibold">{t(`first.${step}.title`)}</p>
              <p className="text-muted">{t(`first.${step}.text`)}</p>
              {step === 'import' && (
                <ForWriters>
                  <p className="pt-2">
                    <LinkButton href={`/runs/${runId}/import` as Route} variant="primary">
                      {t('first.import.action')}
                    </LinkButton>
                  </p>
                </ForWriters>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
