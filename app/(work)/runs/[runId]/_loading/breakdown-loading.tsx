import { getTranslations } from 'next-intl/server'
import { Bone, Bones, HeadingBones, Skeleton } from '#app/_ui/skeleton.tsx'

/** Filters, a picture beside its table, verdicts and figures. */
export async function BreakdownLoading() {
  const t = await getTranslations('common')
  return (
    <Skeleton label={t('loading')}>
      <Bones count={5} each="h-11 w-24 sm:h-8" className="flex flex-wrap gap-2" />
      <HeadingBones />
      <div className="grid gap-6 lg:grid-cols-2">
        <Bone className="h-96" />
        <Bone className="h-96 max-lg:hidden" />
      </div>
      <Bones count={6} each="h-24" className="space-y-px" />
    </Skeleton>
  )
}
