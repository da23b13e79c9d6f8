'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LayoutView } from '#app/_server/load-layouts.ts'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { ForgottenLayout } from './forgotten-layout.tsx'
import { LayoutItem } from './layout-item.tsx'

/** The remembered layouts, those used last first. One that is forgotten leaves a way back in its place. */
export function LayoutList({ views }: { views: readonly LayoutView[] }) {
  const t = useTranslations('import.layouts')
  const router = useRouter()
  const [forgotten, setForgotten] = useState<readonly LayoutView[]>([])
  const [restored, setRestored] = useState<string | null>(null)
  const gone = new Set(forgotten.map(({ id }) => id))
  const shown = [...views.filter(({ id }) => !gone.has(id)), ...forgotten].sort(byUse)

  function takeUp(view: LayoutView) {
    setForgotten((all) => all.filter(({ id }) => id !== view.id))
    setRestored(view.id)
    router.refresh()
  }

  if (shown.length === 0) {
    return (
      <EmptyState title={t('empty')}>
        <p>{t('emptyText')}</p>
      </EmptyState>
    )
  }
  return (
    <ul className="space-y-4">
      {shown.map((view) =>
        gone.has(view.id) ? (
          <ForgottenLayout key={view.id} view={view} onRestored={() => takeUp(view)} />
        ) : (
          <LayoutItem
            key={view.id}
            view={view}
            isFocused={view.id === restored}
            onForgotten={() => setForgotten((all) => [...all, view])}
          />
        ),
      )}
    </ul>
  )
}

function byUse(one: LayoutView, other: LayoutView): number {
  return Date.parse(other.usedAt) - Date.parse(one.usedAt)
}
