'use client'

import { useTranslations } from 'next-intl'
import type { FirstAnswer } from '#app/_client/answer.ts'
import { useAnswer } from '#app/_client/answer.ts'
import { useSort, useVerdictChoice } from '#app/_client/question.ts'
import type { CreativeContents } from '#app/_sections/creative-cards.tsx'
import type { CreativePictures } from '#app/_sections/creative-pictures.tsx'
import { PicturesOf } from '#app/_sections/creative-pictures.tsx'
import { ExportLinks } from '#app/_sections/export-links.tsx'
import type { FilterValues } from '#app/_sections/filter-bar.tsx'
import { FilterBar } from '#app/_sections/filter-bar.tsx'
import { GroupTable } from '#app/_sections/group-table.tsx'
import { MeasureGlossary } from '#app/_sections/measure-glossary.tsx'
import { SegmentBy } from '#app/_sections/segment-by.tsx'
import type { Unnamed } from '#app/_sections/unnamed-note.tsx'
import { UnnamedNote } from '#app/_sections/unnamed-note.tsx'
import { VerdictList } from '#app/_sections/verdict-list.tsx'
import { WholeRunNote } from '#app/_sections/whole-run-note.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import { questionParams } from '#lib/analysis/question'
import type { TableName } from '#lib/analysis/tables'
import { SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'
import { AnswerFrame } from './answer-frame.tsx'
import { BreakdownPictures } from './breakdown-pictures.tsx'

const TABLES = {
  segment: 'segments',
  creative: 'creatives',
  painPoint: 'pain-points',
  ad: 'ads',
} as const satisfies Record<Grouping, TableName>

/** A run by one grouping: segments, creatives, pain points or ads. */
export function Breakdown({
  runId,
  grouping,
  first,
  values,
  pictures,
  contents,
  unnamed,
}: {
  runId: string
  grouping: Grouping
  first: FirstAnswer
  values: FilterValues
  pictures: CreativePictures
  contents: CreativeContents
  unnamed: Unnamed
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
            <UnnamedNote
              grouping={grouping}
              groups={groups}
              segmentBy={about.segmentBy}
              unnamed={unnamed}
              runId={runId}
            />
            {groups.length === 0 ? (
              <EmptyState title={t(`${grouping}.empty`)}>
                <p>{t(`${grouping}.emptyAdvice`)}</p>
              </EmptyState>
            ) : groups.some(({ verdict }) => verdict !== null) ? (
              <div className="space-y-6">
                <WholeRunNote question={question} />
                <BreakdownPictures runId={runId} grouping={grouping} analysis={answer.analysis} contents={contents} />
                <VerdictList
                  grouping={grouping}
                  groups={groups}
                  segmentBy={about.segmentBy}
                  currency={about.currency}
                  chosen={chosen}
                  onChoose={choose}
                />
              </div>
            ) : (
              <Notice>{t('verdict.notJudged')}</Notice>
            )}
          </Section>
          {groups.length > 0 && (
            <Section
              id="figures"
              title={t('table.figures')}
              actions={<ExportLinks runId={runId} table={TABLES[grouping]} query={questionParams(question)} />}
            >
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
