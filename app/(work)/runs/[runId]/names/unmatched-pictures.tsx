'use client'

import { useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Select } from '#app/_ui/select-field.tsx'

/** Pictures whose names are no creative's: somebody says whose they are. */
export function UnmatchedPictures({
  files,
  creatives,
  onAssign,
  onDrop,
}: {
  files: readonly File[]
  creatives: readonly string[]
  onAssign: (file: File, creative: string) => void
  onDrop: (file: File) => void
}) {
  const t = useTranslations('names.creatives')
  return (
    <Notice tone="warning" role="status" title={t('unmatched', { count: files.length })}>
      <ul className="space-y-2">
        {files.map((file) => (
          <li
            key={`${file.name} ${file.size} ${file.lastModified}`}
            className="grid items-center gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,18rem)_auto]"
          >
            <BidiText className="wrap-anywhere">{file.name}</BidiText>
            <Select
              label={t('whose', { file: file.name })}
              value=""
              onChange={(creative) => onAssign(file, creative)}
              options={[{ value: '', label: t('choose') }, ...creatives.map((value) => ({ value, label: value }))]}
            />
            <Button size="small" variant="quiet" onClick={() => onDrop(file)}>
              {t('leaveOut')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
