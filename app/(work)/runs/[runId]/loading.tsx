'use client'

import { useTranslations } from 'next-intl'
import { Bone, Bones, HeadingBones, Skeleton } from '#app/_ui/skeleton.tsx'

/** The decision, the costs beside the money, the verdicts, a picture. */
export default function Loading() {
  const t = useTranslations('common')
  return (
    <Skeleton label={t('loading')}>
      <Bone className="h-72 sm:h-48" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Bones count={4} each="h-40" className="grid gap-4 sm:grid-cols-2" />
        <Bone className="h-64" />
      </div>
      <HeadingBones />
      <Bones count={4} each="h-28" className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4" />
      <Bone className="h-80" />
    </Skeleton>
  )
}
