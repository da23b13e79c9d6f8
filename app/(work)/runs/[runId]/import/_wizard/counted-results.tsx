'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef } from 'react'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Select } from '#app/_ui/select-field.tsx'
import type { Corrections, GoalColumn, ResultField, Survey } from '#lib/import/plan'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import type { Correct } from './use-corrections.ts'

/** Something the platform counts, and what the user says it is. */
type Counted = {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly chosen: ResultField | null
  readonly suggestion: ResultField | null
  readonly as: (field: ResultField | null) => Corrections
}

const NOT_COUNTED = ''
const RESULT_FIELDS = ['leads', 'subscribers', 'sales'] as const satisfies readonly ResultField[]

/** Goals and results that count as nothing until somebody says what they are. Nothing has to be said. */
export function CountedResults({ survey, wanted, correct }: { survey: Survey; wanted: Corrections; correct: Correct }) {
  const t = useTranslations('import.results')
  const entries = [...typesOf(survey, wanted), ...useGoals(survey, wanted)]
  const suggested = entries.filter(({ chosen, suggestion }) => chosen === null && suggestion !== null)
  if (entries.length === 0) return null
  return (
    <Section
      id="results"
      title={t('title')}
      lead={t('lead')}
      actions={
        suggested.length > 1 && (
          <Button size="small" onClick={() => correct(allOf(suggested))}>
            {t('takeAll', { count: suggested.length })}
          </Button>
        )
      }
    >
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {entries.map((entry) => (
          <CountedItem key={entry.key} entry={entry} correct={correct} />
        ))}
      </ul>
    </Section>
  )
}

function CountedItem({ entry, correct }: { entry: Counted; correct: Correct }) {
  const t = useTranslations('import.results')
  const field = useTranslations('import.field')
  const format = createFormat(useLocale())
  const { name, count, chosen, suggestion } = entry
  return (
    <li className="grid items-center gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-[minmax(0,5fr)_minmax(0,2fr)_minmax(0,4fr)]">
      <p className="font-semibold break-words">
        <BidiText>{name}</BidiText>
      </p>
      <p className="text-sm sm:text-end">{format.count(count)}</p>
      <div className="space-y-1">
        <Select
          label={t('countsAs', { name: isolateName(name) })}
          value={chosen ?? NOT_COUNTED}
          onChange={(value) => correct(entry.as(value === NOT_COUNTED ? null : (value as ResultField)))}
          options={[
            { value: NOT_COUNTED, label: t('notCounted') },
            ...RESULT_FIELDS.map((value) => ({ value, label: field(value) })),
          ]}
        />
        {chosen === null && suggestion !== null && (
          <p className="text-sm text-muted">{t('suggestion', { field: field(suggestion) })}</p>
        )}
      </div>
    </li>
  )
}

function typesOf({ resultTypes, plan }: Survey, wanted: Corrections): Counted[] {
  return resultTypes.map(({ type, results, suggestion }) => {
    const said = wanted.resultTypes?.[type]
    return {
      key: `type ${type}`,
      name: type,
      count: results,
      chosen: said === undefined ? (plan.resultTypes[type] ?? null) : said,
      suggestion,
      as: (field) => ({ resultTypes: { [type]: field } }),
    }
  })
}

/** A goal that has been told stays in the list, so that it can be told anew. */
function useGoals(survey: Survey, wanted: Corrections): Counted[] {
  const seen = useRef(new Map<number, GoalColumn>())
  for (const goal of survey.goals) seen.current.set(goal.column, goal)
  return [...seen.current.values()].map(({ column, header, count, suggestion }) => {
    const field = wanted.fields?.[column] ?? survey.plan.columns.find(({ index }) => index === column)?.field
    return {
      key: `goal ${column}`,
      name: header,
      count,
      chosen: RESULT_FIELDS.find((known) => known === field) ?? null,
      suggestion,
      as: (chosen) => ({ fields: { [column]: chosen } }),
    }
  })
}

function allOf(entries: readonly Counted[]): Corrections {
  const all = entries.map(({ as, suggestion }) => as(suggestion))
  return {
    fields: Object.assign({}, ...all.map(({ fields }) => fields)),
    resultTypes: Object.assign({}, ...all.map(({ resultTypes }) => resultTypes)),
  }
}
