import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireWriter } from '#app/_server/require-scope.ts'
import { currencies } from '#lib/locale/currencies'
import { timeZones } from '#lib/locale/time-zones'
import { NewRunForm } from './new-run-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('runs')
  return { title: t('new') }
}

export default async function NewRunPage() {
  await requireWriter()
  const t = await getTranslations('runs')
  const locale = await getLocale()
  return (
    <div className="max-w-3xl space-y-6">
      <div className="space-y-1">
        <h1 className="text-2xl font-semibold">{t('new')}</h1>
        <p className="text-muted">{t('form.lead')}</p>
      </div>
      <NewRunForm
        currencies={currencies(locale).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        timeZones={timeZones().map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  )
}
