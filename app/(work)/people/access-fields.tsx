'use client'

import { useTranslations } from 'next-intl'
import type { RunName } from '#app/_server/load-runs.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { ChoiceField } from '#app/_ui/choice-field.tsx'
import type { Role } from '#lib/kernel/access'
import { ROLES } from '#lib/kernel/access'
import type { Access } from './use-people.ts'

/** A role, and for a viewer which runs. */
export function AccessFields({
  access,
  runs,
  onChange,
}: {
  access: Access
  runs: readonly RunName[]
  onChange: (access: Access) => void
}) {
  const t = useTranslations('people')
  const { role, runIds } = access
  return (
    <>
      <ChoiceField
        label={t('people.role')}
        value={role}
        onChange={(value) => onChange({ role: value as Role, runIds: value === 'viewer' ? runIds : null })}
        options={ROLES.map((value) => ({ value, label: t(`role.${value}`), help: t(`roleHelp.${value}`) }))}
      />
      {role === 'viewer' && (
        <ChoiceField
          label={t('people.which')}
          value={runIds === null ? 'all' : 'some'}
          onChange={(value) => onChange({ role, runIds: value === 'all' ? null : [] })}
          options={[
            { value: 'all', label: t('people.every') },
            { value: 'some', label: t('people.only') },
          ]}
        />
      )}
      {role === 'viewer' && runIds !== null && (
        <fieldset className="max-h-60 overflow-y-auto rounded-md border border-line bg-surface px-3 py-1">
          <legend className="sr-only">{t('people.only')}</legend>
          {runs.map(({ id, name }) => (
            <label key={id} className="flex min-h-11 items-center gap-2 sm:min-h-9">
              <input
                type="checkbox"
                checked={runIds.includes(id)}
                onChange={({ target }) =>
                  onChange({ role, runIds: target.checked ? [...runIds, id] : runIds.filter((own) => own !== id) })
                }
                className="size-4 shrink-0 accent-stone"
              />
              <BidiText className="min-w-0 wrap-anywhere">{name}</BidiText>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

/** A choice of no run is none. */
export function isWhole({ runIds }: Access): boolean {
  return runIds === null || runIds.length > 0
}
