'use client'

import { useTranslations } from 'next-intl'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { DraftDesk } from './use-draft.ts'

/** Whether what was typed is saved, and what to do where it is not. */
export function DeskState({ desk: { state, save, keepMine, takeTheirs } }: { desk: DraftDesk }) {
  const t = useTranslations('report.desk')
  switch (state.kind) {
    case 'stale':
      return (
        <Notice tone="warning" role="alert" title={t('notSaved')}>
          <p>{t('stale')}</p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => keepMine(state.latest)}>
              {t('keepMine')}
            </Button>
            <Button size="small" onClick={() => takeTheirs(state.latest)}>
              {t('takeTheirs')}
            </Button>
          </div>
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="error" role="alert" title={t('notSaved')}>
          <p>
            <RefusalText reason={state.reason} />
          </p>
          <Button size="small" onClick={save}>
            {t('again')}
          </Button>
        </Notice>
      )
    default:
      return (
        <p role="status" className="text-sm text-muted">
          {t(state.kind)}
        </p>
      )
  }
}
