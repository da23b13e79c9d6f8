'use client'

import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Cell, ColumnHead, Table } from '#app/_ui/table.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import type { ProblemGroup } from '#lib/import/plan'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Problem } from '#lib/kernel/problem'
import { createFormat } from '#lib/locale/format'
import { problemValues } from '#lib/locale/problem-values'

const MOST_EXAMPLES = 5

/** What was wrong in the file by kind: first what kept rows out of the sums, then what did not. */
export function ProblemList({ problems, currency }: { problems: readonly ProblemGroup[]; currency: CurrencyCode }) {
  const t = useTranslations('import.problem')
  const errors = problems.filter((group) => group.severity === 'error')
  const warnings = problems.filter((group) => group.severity === 'warning')
  if (problems.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <>
      {errors.length > 0 && (
        <Section id="errors" title={t('errors')}>
          <Groups groups={errors} currency={currency} />
        </Section>
      )}
      {warnings.length > 0 && (
        <Section id="warnings" title={t('warnings')}>
          <Groups groups={warnings} currency={currency} />
        </Section>
      )}
    </>
  )
}

function Groups({ groups, currency }: { groups: readonly ProblemGroup[]; currency: CurrencyCode }) {
  return (
    <ul className="space-y-2">
      {groups.map((group) => (
        <li key={`${group.code} ${group.column}`}>
          <Group group={group} currency={currency} />
        </li>
      ))}
    </ul>
  )
}

function Group({ group, currency }: { group: ProblemGroup; currency: CurrencyCode }) {
  const t = useTranslations('import.problem')
  const sentence = useTranslations('problems')
  const format = createFormat(useLocale(), currency)
  const [first] = group.examples
  const title = first ? sentence(first.code, problemValues(first.params, format)) : group.code
  return (
    <Disclosure
      open={group.severity === 'error'}
      summary={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{title}</span>
          {group.column !== null && <Tag>{<BidiText>{group.column}</BidiText>}</Tag>}
          {!isOfWholeFile(group) && (
            <Tag tone={group.severity === 'error' ? 'error' : 'gold'}>{t('times', { count: group.count })}</Tag>
          )}
        </span>
      }
    >
      <Examples problems={group.examples.slice(0, MOST_EXAMPLES)} title={title} currency={currency} />
    </Disclosure>
  )
}

/** Said of the file itself, not of a line or a column: how often goes without saying. */
function isOfWholeFile({ count, column, examples }: ProblemGroup): boolean {
  return count === 1 && column === null && examples[0]?.line === null
}

/** The sentence stands beside each example only where it differs from the group's. */
function Examples({
  problems,
  title,
  currency,
}: {
  problems: readonly Problem[]
  title: string
  currency: CurrencyCode
}) {
  const t = useTranslations('import.problem')
  const sentence = useTranslations('problems')
  const format = createFormat(useLocale(), currency)
  const sentences = problems.map((problem) => sentence(problem.code, problemValues(problem.params, format)))
  const differ = sentences.some((text) => text !== title)
  return (
    <Table label={t('table', { problem: title })}>
      <thead>
        <tr>
          <ColumnHead numeric className="w-20">
            {t('line')}
          </ColumnHead>
          <ColumnHead className="w-1/4">{t('column')}</ColumnHead>
          <ColumnHead>{t('value')}</ColumnHead>
          {differ && <ColumnHead>{t('expected')}</ColumnHead>}
        </tr>
      </thead>
      <tbody>
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may have the same problem twice; the list never changes
          <tr key={index}>
            <Cell numeric>{problem.line === null ? '' : format.count(problem.line)}</Cell>
            <Cell>{problem.column !== null && <BidiText>{problem.column}</BidiText>}</Cell>
            <Cell className="wrap-anywhere">
              {problem.value === '' ? (
                <span className="text-muted">{t('emptyCell')}</span>
              ) : (
                problem.value !== null && <BidiText className="font-medium">{problem.value}</BidiText>
              )}
            </Cell>
            {differ && <Cell>{sentences[index]}</Cell>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
