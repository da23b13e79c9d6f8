'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { request } from '#app/_client/request.ts'
import type { LayoutView } from '#app/_server/load-layouts.ts'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import type { Layout } from '#lib/import/header/layout'
import { keysOf } from '#lib/import/header/layout'
import { PLATFORMS, platformOf } from '#lib/import/header/platforms'
import type { FileKind } from '#lib/kernel/file-kind'
import type { Refusal } from '#lib/kernel/result'
import { LayoutChoices } from './layout-choices.tsx'

/** Changes what a layout settles: for each header its meaning, for each remembered reading whether it stays. */
export function LayoutEditor({ view, onDone }: { view: LayoutView; onDone: () => void }) {
  const t = useTranslations('import.layouts')
  const common = useTranslations('common')
  const router = useRouter()
  const [layout, setLayout] = useState(view.layout)
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<{ reason: Refusal | null } | null>(null)

  async function save() {
    if (saving) return
    setSaving(true)
    const { headers: _, ...settled } = layout
    const answer = await request<LayoutView>('PATCH', `/api/v1/layouts/${view.id}`, settled)
    setSaving(false)
    if (!answer.ok) return setFailure(answer)
    router.refresh()
    onDone()
  }

  return (
    <div className="space-y-4">
      <PlatformField layout={layout} kind={kindOf(view)} onChange={setLayout} />
      <LayoutChoices layout={layout} headers={headersByKey(view.layout)} kind={kindOf(view)} onChange={setLayout} />
      {failure && (
        <Notice tone="error" role="alert">
          <RefusalText reason={failure.reason} />
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" aria-disabled={saving} onClick={save}>
          {t(saving ? 'saving' : 'save')}
        </Button>
        <Button onClick={onDone}>{common('cancel')}</Button>
      </div>
    </div>
  )
}

/** Whose export it is, where that is settled or to be settled. */
function PlatformField({
  layout,
  kind,
  onChange,
}: {
  layout: Layout
  kind: FileKind
  onChange: (layout: Layout) => void
}) {
  const t = useTranslations('import')
  const platforms = PLATFORMS.filter((platform) => platform.kind === (kind === 'leads' ? 'crm' : 'ads'))
  function choose(value: string) {
    const { platform: _, ...others } = layout
    onChange(value === '' ? others : { ...others, platform: value })
  }
  return (
    <SelectField
      label={t('layouts.platform')}
      value={layout.platform ?? ''}
      onChange={choose}
      options={[
        { value: '', label: t('layouts.unset') },
        ...platforms.map(({ id }) => ({ value: id, label: t(`platform.${id}`) })),
      ]}
    />
  )
}

function kindOf({ platform }: LayoutView): FileKind {
  return platformOf(platform).kind === 'crm' ? 'leads' : 'ads'
}

/** The headers as the file writes them, by the spelling that files share. */
function headersByKey({ headers }: Layout): Map<string, string> {
  return new Map(keysOf(headers).map((key, index) => [key, headers[index] || key]))
}
