export const PALETTE_GROUPS = ['pages', 'actions', 'places', 'runs'] as const
export type PaletteGroup = (typeof PALETTE_GROUPS)[number]

/** Something the palette finds by its name and does. */
export type PaletteEntry = {
  readonly id: string
  readonly label: string
  /** Beside the name: whose run it is. */
  readonly note?: string
  /** The keys that do the same. */
  readonly keys?: string
  readonly run: () => void
}
