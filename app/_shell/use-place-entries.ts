'use client'

import { useRouter } from 'next/navigation'
import type { PaletteEntry } from './palette-entry.ts'
import type { Place } from './places.ts'
import { hrefOf, usePlaceNames } from './places.ts'

/** The pages beside the test runs. */
export function usePlaceEntries(places: readonly Place[]): readonly PaletteEntry[] {
  const router = useRouter()
  const names = usePlaceNames()
  return places.map((place) => ({ id: `place-${place}`, label: names[place], run: () => router.push(hrefOf(place)) }))
}
