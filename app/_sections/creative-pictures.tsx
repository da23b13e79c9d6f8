'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'

/** Addresses of the pictures that people have added, by creative. */
export type CreativePictures = Readonly<Record<string, string>>

const Pictures = createContext<CreativePictures>({})

/** Hands the pictures of a run's creatives to every name below. */
export function PicturesOf({ pictures, children }: { pictures: CreativePictures; children: ReactNode }) {
  return <Pictures.Provider value={pictures}>{children}</Pictures.Provider>
}

/** The picture of a creative, small, beside its name; nothing where it has none. */
export function CreativePicture({ creative }: { creative: string | null | undefined }) {
  const t = useTranslations('names.creatives')
  const pictures = useContext(Pictures)
  const address = creative && Object.hasOwn(pictures, creative) ? pictures[creative] : undefined
  if (!creative || address === undefined) return null
  return (
    // biome-ignore lint/performance/noImgElement: an upload behind a gate, which the image optimiser must not copy
    <img
      src={address}
      alt={t('picture', { creative })}
      loading="lazy"
      className="size-10 shrink-0 rounded-sm border border-line bg-sunken object-cover"
    />
  )
}
