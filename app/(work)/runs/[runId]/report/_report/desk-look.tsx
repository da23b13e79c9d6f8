'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Failure } from '#app/_client/request.ts'
import { sendBytes } from '#app/_client/send-bytes.ts'
import { pictureAddress } from '#app/_sections/report-view.ts'
import { Button } from '#app/_ui/button.tsx'
import { FileButton } from '#app/_ui/file-button.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { PAPERS } from '#lib/kernel/report'
import { isLocale, LOCALE_NAMES, LOCALES } from '#lib/locale/locales'
import type { DraftDesk, KnownDraft } from './use-draft.ts'

const LONGEST_NAME = 200
const AS_SCREEN = 'screen'

/** Language and paper of the report, and whose it is. */
export function DeskLook({ runId, desk }: { runId: string; desk: DraftDesk }) {
  const t = useTranslations('report.desk')
  const { draft, change } = desk
  const languages = LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))
  return (
    <section aria-labelledby="desk-look" className="space-y-3 rounded-lg border border-line bg-surface p-4">
      <h2 id="desk-look" className="font-semibold">
        {t('look')}
      </h2>
      <SelectField
        label={t('language')}
        value={draft.locale ?? AS_SCREEN}
        onChange={(value) => change({ locale: isLocale(value) ? value : null })}
        options={[{ value: AS_SCREEN, label: t('ownLanguage') }, ...languages]}
      />
      <SelectField
        label={t('paper')}
        value={draft.paper}
        onChange={(value) => change({ paper: PAPERS.find((paper) => paper === value) ?? 'A4' })}
        options={PAPERS.map((paper) => ({ value: paper, label: paper }))}
      />
      <TextField
        label={t('agency')}
        value={draft.agency ?? ''}
        onChange={(value) => change({ agency: value || null })}
        maxLength={LONGEST_NAME}
      />
      <TextField
        label={t('preparedBy')}
        value={draft.preparedBy ?? ''}
        onChange={(value) => change({ preparedBy: value || null })}
        maxLength={LONGEST_NAME}
      />
      <Logo runId={runId} desk={desk} />
    </section>
  )
}

function Logo({ runId, desk: { draft, change, taken } }: { runId: string; desk: DraftDesk }) {
  const t = useTranslations('report.desk')
  const [failure, setFailure] = useState<Failure | null>(null)
  const send = async (file: File) => {
    const answer = await sendBytes<KnownDraft>(`/api/v1/runs/${runId}/report/logo`, file)
    setFailure(answer.ok ? null : answer)
    if (answer.ok) taken(answer.value)
  }
  return (
    <div className="space-y-2">
      <p className="text-sm font-medium">{t('logo')}</p>
      {draft.logo !== null && (
        // biome-ignore lint/performance/noImgElement: an upload behind a gate, which the image optimiser must not copy
        <img
          src={pictureAddress(runId, draft.logo.sha256)}
          alt=""
          className="max-h-16 max-w-full rounded-sm border border-line bg-white object-contain p-1"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <FileButton accept="image/png,image/jpeg,image/webp" onFile={send}>
          {t('chooseLogo')}
        </FileButton>
        {draft.logo !== null && (
          <Button variant="quiet" onClick={() => change({ logo: null })}>
            {t('dropLogo')}
          </Button>
        )}
      </div>
      <p className="text-sm text-muted">{t('logoHelp')}</p>
      {failure !== null && (
        <p role="alert" className="text-sm font-medium text-error">
          <RefusalText reason={failure.reason} />
        </p>
      )}
    </div>
  )
}
