import { getTranslations } from 'next-intl/server'
import { Skeleton } from '#app/_ui/skeleton.tsx'

export default async function Loading() {
  const t = await getTranslations('common')
  return <Skeleton label={t('loading')} />
}
