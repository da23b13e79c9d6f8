'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import type { Locale } from '#lib/locale/locales'
import { INTL_TAGS } from '#lib/locale/locales'

/** What the interactive parts of every page lean on. */
export function Providers({ locale, children }: { locale: Locale; children: ReactNode }) {
  const router = useRouter()
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, refetchOnWindowFocus: false } } }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={INTL_TAGS[locale]}>
        <RouterProvider navigate={(href) => router.push(href as Route)}>{children}</RouterProvider>
      </I18nProvider>
    </QueryClientProvider>
  )
}
