'use client'

import { useTranslations } from 'next-intl'
import type { FirstAnswer } from '#app/_client/answer.ts'
import { useAnswer } from '#app/_client/answer.ts'
import { useSort, useVerdictChoice } from '#app/_client/question.ts'
import type { CreativePictures } from '#app/_sections/creative-pictures.tsx'
import { PicturesOf } from '#app/_sections/creative-pictures.tsx'
import type { FilterValues } from '#app/_sections/filter-bar.tsx'
import { FilterBar } from '#app/_sections/filter-bar.tsx'
import { GroupTable } from '#app/_sections/group-table.tsx'
import { MeasureGlossary } from '#app/_sections/measure-glossary.tsx'
import { SegmentBy } from '#app/_sections/segment-by.tsx'
import { VerdictList } from '#app/_sections/verdict-list.tsx'
import { WholeRunNote } from '#app/_sections/whole-run-note.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import { SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'
import { AnswerFrame } from './answer-frame.tsx'

/** A run by one grouping: segments, creatives, pain points or ads. */
export function Breakdown({
  runId,
  grouping,
  first,
  values,
  pictures,
}: {
  runId: string
  grouping: Grouping
  first: FirstAnswer
  values: FilterValues
  pictures: CreativePictures
}) {
  const t = useTranslations('analysis')
  const answer = useAnswer(runId, grouping, first)
  const { sort, sortBy } = useSort()
  const { chosen, choose } = useVerdictChoice()
  const { about, groups, ...whole } = answer.analysis
  const { question, ask } = answer

  return (
    <div className="space-y-6">
      <FilterBar values={values} dataPeriod={about.period} question={question} onAsk={ask} />
      {grouping === 'segment' && (
        <SegmentBy
          available={SEGMENT_DIMENSIONS.filter((dimension) => values[dimension] !== undefined)}
          current={SEGMENT_DIMENSIONS.filter((dimension) =>
            (question.segmentBy ?? about.segmentBy).includes(dimension),
          )}
          isDefault={question.segmentBy === null}
          onChange={(segmentBy) => ask({ ...question, segmentBy })}
        />
      )}
      <AnswerFrame answer={answer}>
        <PicturesOf pictures={pictures}>
          <Section id="groups" title={t(`${grouping}.title`)} lead={t(`${grouping}.lead`)}>
            {groups.length === 0 ? (
              <EmptyState title={t(`${grouping}.empty`)}>
                <p>{t(`${grouping}.emptyAdvice`)}</p>
              </EmptyState>
            ) : groups.some(({ verdict }) => verdict !== null) ? (
              <>
                <WholeRunNote question={question} />
                <VerdictList
                  grouping={grouping}
                  groups={groups}
                  segmentBy={about.segmentBy}
                  currency={about.currency}
                  chosen={chosen}
                  onChoose={choose}
                />
              </>
            ) : (
              <Notice>{t('verdict.notJudged')}</Notice>
            )}
          </Section>
          {groups.length > 0 && (
            <Section id="figures" title={t('table.figures')}>
              <GroupTable
                grouping={grouping}
                groups={groups}
                whole={whole}
                segmentBy={about.segmentBy}
                currency={about.currency}
                sort={sort}
                onSort={sortBy}
              />
              <MeasureGlossary />
            </Section>
          )}
        </PicturesOf>
      </AnswerFrame>
    </div>
  )
}
