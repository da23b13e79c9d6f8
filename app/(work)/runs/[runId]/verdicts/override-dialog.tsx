'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useVerdictReason } from '#app/_sections/verdict-reason.ts'
import { VerdictWord } from '#app/_sections/verdict-word.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ChoiceField } from '#app/_ui/choice-field.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { CONTROL, FIELD, FIELD_ERROR, FIELD_HELP, FIELD_LABEL } from '#app/_ui/field-style.ts'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import { VERDICTS } from '#lib/kernel/outcome'
import { isolateName } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import type { OpenAd } from './board.ts'

/** Asks what is to be done with some ads instead of what their verdicts say, and why. */
export function OverrideDialog({
  ads,
  format,
  onSave,
  onClose,
}: {
  ads: readonly OpenAd[]
  format: Format
  onSave: (outcome: VerdictOutcome, note: string) => void
  onClose: () => void
}) {
  const t = useTranslations('verdicts.override')
  const word = useTranslations('analysis.verdict.word')
  const reason = useVerdictReason(format)
  const [outcome, setOutcome] = useState<VerdictOutcome | null>(null)
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const [only] = ads.length === 1 ? ads : []
  const said = new Set(ads.map(({ verdict }) => verdict.outcome))

  const save = () => {
    setTried(true)
    if (outcome !== null && note.trim() !== '') onSave(outcome, note.trim())
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={only ? t('title', { name: isolateName(only.label) }) : t('titleMany', { count: ads.length })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      {only !== undefined && (
        <p className="text-sm">{t('verdict', { word: word(only.verdict.outcome), reason: reason(only.verdict) })}</p>
      )}
      {said.size > 1 && <p className="text-sm">{t('many')}</p>}
      <ChoiceField
        label={t('outcome')}
        value={outcome}
        onChange={(value) => setOutcome(VERDICTS.find((own) => own === value) ?? null)}
        options={VERDICTS.filter((own) => said.size > 1 || !said.has(own)).map((value) => ({
          value,
          label: <VerdictWord outcome={value} />,
        }))}
      />
      {isTried && outcome === null && (
        <p role="alert" className={FIELD_ERROR}>
          {t('outcomeMissing')}
        </p>
      )}
      <Note text={note} onText={setNote} isMissing={isTried && note.trim() === ''} />
    </Dialog>
  )
}

function Note({ text, onText, isMissing }: { text: string; onText: (text: string) => void; isMissing: boolean }) {
  const t = useTranslations('verdicts.override')
  const id = useId()
  return (
    <div className={FIELD}>
      <label htmlFor={id} className={FIELD_LABEL}>
        {t('note')}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={3}
        required
        maxLength={1000}
        value={text}
        aria-invalid={isMissing}
        aria-describedby={`${id}-help`}
        onChange={(event) => onText(event.target.value)}
        className={CONTROL}
      />
      <p id={`${id}-help`} role={isMissing ? 'alert' : undefined} className={isMissing ? FIELD_ERROR : FIELD_HELP}>
        {isMissing ? t('noteMissing') : t('noteHelp')}
      </p>
    </div>
  )
}
