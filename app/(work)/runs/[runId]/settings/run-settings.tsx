'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { TestRun } from '#app/_server/load-runs.ts'
import { Notice } from '#app/_ui/notice.tsx'
import type { Option } from '#app/_ui/select-field.tsx'
import { SettingsForm } from './settings-form.tsx'

/** The form with what the run is set to. What is typed stays, whatever the server has meanwhile, until it is saved. */
export function RunSettings({
  run,
  ...choices
}: {
  run: TestRun
  isCurrencyFixed: boolean
  currencies: readonly Option[]
  timeZones: readonly Option[]
}) {
  const t = useTranslations('runs.settings')
  const router = useRouter()
  const [shown, setShown] = useState(run)
  const [saved, setSaved] = useState<number | null>(null)
  const done = useRef<HTMLDivElement>(null)
  const isSaved = saved !== null && shown.settingsVersion >= saved

  useEffect(() => {
    if (saved !== null && run.settingsVersion >= saved) setShown(run)
  }, [run, saved])
  useEffect(() => {
    if (isSaved) done.current?.focus()
  }, [isSaved])

  return (
    <div className="space-y-6">
      {isSaved && (
        <div ref={done} tabIndex={-1}>
          <Notice tone="done" role="status" title={t('saved')}>
            <p>{t('savedNote')}</p>
          </Notice>
        </div>
      )}
      <SettingsForm
        key={shown.settingsVersion}
        shown={shown}
        latest={run}
        onShowLatest={() => setShown(run)}
        onSend={() => setSaved(null)}
        onSaved={(version) => {
          setSaved(version)
          router.refresh()
        }}
        {...choices}
      />
    </div>
  )
}
