import { getTranslations } from 'next-intl/server'
import { Bones, HeadingBones, Skeleton } from '#app/_ui/skeleton.tsx'

/** Tabs and the ads below them. */
export default async function Loading() {
  const t = await getTranslations('common')
  return (
    <Skeleton label={t('loading')}>
      <HeadingBones />
      <Bones count={3} each="h-16 sm:w-44" className="flex flex-col gap-2 sm:flex-row" />
      <Bones count={8} each="h-56 rounded-none md:h-28" className="space-y-px" />
    </Skeleton>
  )
}
