'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { FIELD_HELP, FIELD_LABEL } from '#app/_ui/field-style.ts'

/** A table copied out of a spreadsheet, for those who have no keys to paste it with. */
export function PasteTable({ onText }: { onText: (text: string) => void }) {
  const t = useTranslations('import.paste')
  const [text, setText] = useState('')
  const isTable = text.trim().includes('\n')
  return (
    <Disclosure summary={t('title')}>
      <div className="space-y-3">
        <label htmlFor="pasted" className={FIELD_LABEL}>
          {t('label')}
        </label>
        <textarea
          id="pasted"
          dir="auto"
          rows={6}
          spellCheck={false}
          aria-describedby="pasted-help"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="block w-full rounded-md border border-edge bg-surface px-3 py-2 font-mono text-sm whitespace-pre"
        />
        <p id="pasted-help" className={FIELD_HELP}>
          {t('help')}
        </p>
        <Button
          aria-disabled={!isTable}
          onClick={() => {
            if (!isTable) return
            onText(text)
            setText('')
          }}
        >
          {t('submit')}
        </Button>
      </div>
    </Disclosure>
  )
}
