'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { request } from '#app/_client/request.ts'
import type { NamesView } from '#app/_server/load-names.ts'
import { Button } from '#app/_ui/button.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { NamingRule } from '#lib/import/naming/read-names'
import { LABELLED, lacks } from '#lib/kernel/labelled'
import type { Refusal } from '#lib/kernel/result'
import { NamingPreview } from './naming-preview.tsx'
import { PatternHelp } from './pattern-help.tsx'
import { PatternRow } from './pattern-row.tsx'
import { sameValueRows, sameValuesOf } from './same-value-rows.ts'
import { SameValuesFields } from './same-values-fields.tsx'
import { Suggestions } from './suggestions.tsx'
import { usePreview } from './use-preview.ts'

/** The patterns of a run and the values that are one and the same, with what they would make of its names. */
export function NamingForm({ names }: { names: NamesView }) {
  const t = useTranslations('names')
  const [rules, setRules] = useState(() => names.rules.map(keyed))
  const [same, setSame] = useState(() => sameValueRows(names.sameValues))
  const plain = rules.map(({ column, pattern }) => ({ column, pattern }))
  const { preview, hasFailed } = usePreview(names.runId, plain, names.preview)
  const body = { naming: plain, sameValues: sameValuesOf(same) }
  const before = { naming: names.rules, sameValues: names.sameValues }
  const isChanged = JSON.stringify(body) !== JSON.stringify(before)
  const { isSaving, refusal, save } = useSaving(names, body)
  // Where every ad has all its values, a pattern has nothing to add.
  const isOpen = names.ads.some((ad) => LABELLED.some((field) => lacks(ad, field)))
  const change = (key: string, rule: NamingRule) =>
    setRules(rules.map((own) => (own.key === key ? { ...rule, key } : own)))
  const add = (rule: NamingRule) => setRules([...rules, keyed(rule)])

  return (
    <Section id="patterns" title={t('patterns.title')} lead={t('patterns.lead')}>
      <Suggestions
        suggestions={
          isOpen ? names.suggestions.filter(({ column }) => !rules.some((own) => own.column === column)) : []
        }
        onUse={add}
      />
      <ol className="space-y-3">
        {rules.map((rule, index) => (
          <PatternRow
            key={rule.key}
            rule={rule}
            position={index + 1}
            count={rules.length}
            fault={preview.faults.find((fault) => fault.rule === index)?.reason ?? null}
            hits={preview.hits[index] ?? null}
            onChange={(changed) => change(rule.key, changed)}
            onMove={(step) => setRules(moved(rules, index, step))}
            onRemove={() => setRules(rules.filter((own) => own !== rule))}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => add({ column: 'adName', pattern: '' })}>
          <Icon name="plus" />
          {t('patterns.add')}
        </Button>
      </div>
      <PatternHelp />
      {rules.length > 0 && <NamingPreview preview={preview} hasFailed={hasFailed} />}
      <Disclosure summary={t('same.title', { count: same.length })} open={same.length > 0}>
        <SameValuesFields rows={same} onChange={setSame} ads={names.ads} />
      </Disclosure>
      {refusal !== undefined && (
        <Notice tone="error" role="alert" title={t('notSaved')}>
          <p>
            <RefusalText reason={refusal} />
          </p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" disabled={!isChanged || isSaving || preview.faults.length > 0} onClick={save}>
          {isSaving ? t('saving') : t('patterns.save')}
        </Button>
        <p role="status" className="text-sm text-muted">
          {isChanged ? t('patterns.unsaved') : t('patterns.noChange')}
        </p>
      </div>
    </Section>
  )
}

type KeyedRule = NamingRule & { readonly key: string }

let keys = 0

function keyed(rule: NamingRule): KeyedRule {
  return { ...rule, key: `rule-${++keys}` }
}

function moved(rules: readonly KeyedRule[], index: number, step: 1 | -1): KeyedRule[] {
  const order = [...rules]
  const [rule] = order.splice(index, 1)
  if (rule !== undefined) order.splice(index + step, 0, rule)
  return order
}

/** Saves patterns and values; the page then shows the run as they make it. */
function useSaving({ runId, version }: NamesView, body: object) {
  const router = useRouter()
  const [isSaving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>()
  const save = async () => {
    setSaving(true)
    setRefusal(undefined)
    const answer = await request('PATCH', `/api/v1/runs/${runId}`, { ...body, version })
    setSaving(false)
    if (answer.ok) router.refresh()
    else setRefusal(answer.reason)
  }
  return { isSaving, refusal, save }
}
