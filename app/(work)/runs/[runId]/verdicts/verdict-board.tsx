'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useVerdictChoice } from '#app/_client/question.ts'
import { Section } from '#app/_ui/section.tsx'
import { createFormat } from '#lib/locale/format'
import type { Board, OpenAd, Tab } from './board.ts'
import { countPutOff, openAds, tabOf } from './board.ts'
import { DecidedList } from './decided-list.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { IdLists } from './id-lists.tsx'
import { Journal } from './journal.tsx'
import { KeyHelp } from './key-help.tsx'
import { OpenList } from './open-list.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { SNOOZE_DAYS } from './snooze-days.ts'
import { useChosen } from './use-chosen.ts'
import type { Decision } from './use-decisions.ts'
import { useDecisions } from './use-decisions.ts'
import { focusPlace, placeOfRow, useRowKeys } from './use-row-keys.ts'
import { useSteady } from './use-steady.ts'
import { VerdictTabs } from './verdict-tabs.tsx'

/** The work on verdicts: what waits for a decision, what is to be carried out, what was decided. */
export function VerdictBoard(board: Board) {
  const { runId, version, groups, taken, lists, past, currency, timeZone, mayDecide } = board
  const t = useTranslations('verdicts')
  const format = createFormat(useLocale(), currency)
  const work = useDecisions(runId, version)
  const { chosen: inAddress, choose } = useVerdictChoice()
  const open = useMemo(() => {
    const decided = new Set(taken.map(({ key }) => key))
    return openAds(groups, (key) => decided.has(key) || work.gone.has(key))
  }, [groups, taken, work.gone])
  const putOff = useMemo(() => countPutOff(groups, taken), [groups, taken])
  // Where the work began: a tab that is done must not give way to another one beneath the next key.
  const [first] = useState(() => firstTab(open))
  const tab = inAddress === null ? first : tabOf(inAddress)
  const ads = open[tab]
  const { chosen, toggle, setAll, clear } = useChosen(ads)
  const [overriding, setOverriding] = useState<readonly OpenAd[]>([])
  const keepPlace = useKeptPlace(ads)

  const decide = (keys: readonly string[], decision: Decision) => {
    keepPlace(keys)
    clear()
    work.decide(keys, decision)
  }
  const decideAds = {
    onAccept: (keys: readonly string[]) => decide(keys, { kind: 'accepted' }),
    onOverride: (keys: readonly string[]) => setOverriding(ads.filter(({ key }) => keys.includes(key))),
    onSnooze: (keys: readonly string[], days: number) => decide(keys, { kind: 'snoozed', days }),
  }
  const steady = useSteady({ ...decideAds, onChoose: toggle })
  // What is chosen comes before the row in focus, as for the buttons at the foot.
  const meant = (key: string) => (chosen.length === 0 ? [key] : chosen.map((ad) => ad.key))
  const shortcuts = useRowKeys(
    {
      accept: (key) => decideAds.onAccept(meant(key)),
      override: (key) => decideAds.onOverride(meant(key)),
      snooze: (key) => decideAds.onSnooze(meant(key), SNOOZE_DAYS[0]),
      select: (key) => toggle(key, !chosen.some((ad) => ad.key === key), false),
      undo: work.undoLast,
    },
    mayDecide && overriding.length === 0,
  )

  return (
    <div className="space-y-8">
      <Section id="open" title={t('title')} lead={mayDecide ? t('lead') : t('readOnly')}>
        {mayDecide && <KeyHelp shortcuts={shortcuts} />}
        <RefusalNotice refusal={work.refusal} />
        <VerdictTabs
          open={open}
          putOff={putOff}
          tab={tab}
          onTab={(next) => choose(next === 'rest' ? 'keep' : next)}
          format={format}
        >
          <OpenList
            key={tab}
            {...board}
            tab={tab}
            ads={ads}
            chosen={chosen}
            onChoose={steady.onChoose}
            onChooseAll={setAll}
            decide={mayDecide ? steady : null}
            format={format}
          />
        </VerdictTabs>
      </Section>
      {lists.length > 0 && <IdLists runId={runId} lists={lists} onDone={mayDecide ? work.setDone : null} />}
      {taken.length > 0 && <DecidedList {...board} onUndo={work.undo} onDone={work.setDone} format={format} />}
      {past.length > 0 && <Journal past={past} timeZone={timeZone} />}
      <DecisionBar
        chosen={chosen}
        last={work.last}
        hasUndone={work.hasUndone}
        decide={decideAds}
        onClear={clear}
        onUndo={work.undoLast}
        format={format}
      />
      {overriding.length > 0 && (
        <OverrideDialog
          ads={overriding}
          format={format}
          onClose={() => setOverriding([])}
          onSave={(outcome, note) => {
            setOverriding([])
            const keys = overriding.map(({ key }) => key)
            decide(keys, { kind: 'overridden', outcome, note })
          }}
        />
      )}
    </div>
  )
}

/** The first one where there is anything to do. */
function firstTab(open: Readonly<Record<Tab, readonly OpenAd[]>>): Tab {
  if (open.pause.length > 0) return 'pause'
  return open.boost.length > 0 ? 'boost' : 'rest'
}

/** Where a row leaves the list, the focus goes to the one that takes its place, so that work goes on with the keys. */
function useKeptPlace(ads: readonly OpenAd[]): (keys: readonly string[]) => void {
  const place = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that has become another one is what moves the focus
  useEffect(() => {
    if (place.current === null) return
    focusPlace(place.current)
    place.current = null
  }, [ads])
  return ([first]) => {
    place.current = first === undefined ? null : Math.max(0, placeOfRow(first))
  }
}
