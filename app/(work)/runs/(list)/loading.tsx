import { getTranslations } from 'next-intl/server'
import { Bone, Bones, Skeleton } from '#app/_ui/skeleton.tsx'

/** The name of the page and its test runs. */
export default async function Loading() {
  const t = await getTranslations('common')
  return (
    <Skeleton label={t('loading')}>
      <Bone className="h-10 w-56" />
      <Bones count={3} each="h-40 rounded-none md:h-20" className="space-y-px" />
    </Skeleton>
  )
}
