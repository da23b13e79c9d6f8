import type { Analysis, Grouping } from '#lib/analysis/analysis'
import { daysWithoutData } from '#lib/analysis/report-checks'
import type { Span } from '#lib/kernel/day'
import type { GroupStandard, JudgedGroup } from './analysis-part.ts'
import { partOf } from './analysis-part.ts'

/** What of an `Analysis` a report shows: all of it, its groups cut to what bears on their verdicts. */
export type ReportAnswer = Omit<Analysis, 'groups' | 'about'> & {
  readonly about: Omit<Analysis['about'], 'files'> & {
    readonly files: readonly Omit<Analysis['about']['files'][number], 'columns'>[]
  }
  readonly groups: Readonly<Record<Grouping, readonly JudgedGroup[]>>
  /** What the costs of each grouping are held against. */
  readonly standards: Readonly<Record<Grouping, GroupStandard | null>>
  readonly missingDays: readonly Span[]
}

export function reportAnswerOf(analysis: Analysis, run: Span): ReportAnswer {
  const { about, groups: _, ...whole } = analysis
  const parts = {
    segment: partOf(analysis, 'segment'),
    creative: partOf(analysis, 'creative'),
    painPoint: partOf(analysis, 'painPoint'),
    ad: partOf(analysis, 'ad'),
  }
  const { segment, creative, painPoint, ad } = parts
  return {
    ...whole,
    about: { ...about, files: about.files.map(({ columns: _, ...file }) => file) },
    groups: { segment: segment.groups, creative: creative.groups, painPoint: painPoint.groups, ad: ad.groups },
    standards: {
      segment: segment.standard,
      creative: creative.standard,
      painPoint: painPoint.standard,
      ad: ad.standard,
    },
    missingDays: daysWithoutData(analysis, run),
  }
}
