import { getTranslations } from 'next-intl/server'
import { Bone, Bones, Skeleton } from '#app/_ui/skeleton.tsx'

/** The desk, and the first sheet beside it. */
export default async function Loading() {
  const t = await getTranslations('common')
  return (
    <Skeleton label={t('loading')}>
      <div className="grid gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <Bones count={4} each="h-28" className="space-y-4" />
        <Bone className="h-[64rem] rounded-none" />
      </div>
    </Skeleton>
  )
}
