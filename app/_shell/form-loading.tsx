import { getTranslations } from 'next-intl/server'
import { Bone, Bones, HeadingBones, Skeleton } from '#app/_ui/skeleton.tsx'

/** A heading and what is filled in or chosen below it. */
export async function FormLoading() {
  const t = await getTranslations('common')
  return (
    <Skeleton label={t('loading')}>
      <HeadingBones />
      <Bones count={4} each="h-16" className="grid gap-4 sm:grid-cols-2" />
      <HeadingBones />
      <Bone className="h-64" />
    </Skeleton>
  )
}
