import { getTranslations } from 'next-intl/server'
import { Bone, Bones, HeadingBones, Skeleton } from '#app/_ui/skeleton.tsx'

/** The plans side by side, and what they assume. */
export default async function Loading() {
  const t = await getTranslations('common')
  return (
    <Skeleton label={t('loading')}>
      <HeadingBones />
      <Bones count={3} each="h-80" className="grid gap-4 lg:grid-cols-3" />
      <HeadingBones />
      <Bone className="h-64" />
    </Skeleton>
  )
}
