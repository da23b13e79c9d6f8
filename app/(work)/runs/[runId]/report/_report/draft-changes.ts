import type { ReportDraft } from '#app/_server/load-report.ts'
import type { CommentedPart } from '#lib/kernel/report'

/** What changes of a draft; comments by their part. */
export type DraftChange = Partial<
  Pick<ReportDraft, 'locale' | 'paper' | 'leftOut' | 'agency' | 'preparedBy' | 'logo'>
> & {
  readonly comments?: Readonly<Partial<Record<CommentedPart, string>>>
}

export function applied(draft: ReportDraft, change: DraftChange): ReportDraft {
  return { ...draft, ...change, comments: { ...draft.comments, ...change.comments } }
}

/** One change after another as one. */
export function joined(first: DraftChange, then: DraftChange): DraftChange {
  const both = { ...first, ...then }
  if (first.comments === undefined && then.comments === undefined) return both
  return { ...both, comments: { ...first.comments, ...then.comments } }
}

export function isNothing(change: DraftChange): boolean {
  return Object.keys(change).length === 0
}

/** Whether somebody else has changed, since `base`, the very thing that this changes. */
export function clashes(change: DraftChange, base: ReportDraft, latest: ReportDraft): boolean {
  const { comments = {}, ...fields } = change
  const isOther = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  return (
    Object.keys(fields).some((name) => isOther(base[name as keyof ReportDraft], latest[name as keyof ReportDraft])) ||
    Object.keys(comments).some((part) =>
      isOther(base.comments[part as CommentedPart], latest.comments[part as CommentedPart]),
    )
  )
}
