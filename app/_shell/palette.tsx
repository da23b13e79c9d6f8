'use client'

import { useTranslations } from 'next-intl'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import type { Theme } from '#app/_server/themes.ts'
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts'
import { PALETTE_GROUPS } from './palette-entry.ts'
import type { Place } from './places.ts'
import { useActionEntries } from './use-action-entries.ts'
import { usePageEntries } from './use-page-entries.ts'
import { usePlaceEntries } from './use-place-entries.ts'
import { useRunEntries } from './use-run-entries.ts'

/** Finds pages, actions and test runs by name; the arrows walk, Enter goes, Escape closes. */
export function Palette({
  theme,
  places,
  onKeys,
  onClose,
}: {
  theme: Theme
  places: readonly Place[]
  onKeys: () => void
  onClose: () => void
}) {
  const t = useTranslations('palette')
  const { contains } = useFilter({ sensitivity: 'base' })
  const runs = useRunEntries()
  const entries: Record<PaletteGroup, readonly PaletteEntry[]> = {
    pages: usePageEntries(),
    actions: useActionEntries(theme, onKeys),
    places: usePlaceEntries(places),
    runs: runs.entries,
  }
  const go = (id: string) => {
    onClose()
    // What it does may need the page as it is without the palette over it.
    setTimeout(() =>
      PALETTE_GROUPS.flatMap((group) => entries[group])
        .find((entry) => entry.id === id)
        ?.run(),
    )
  }
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      isDismissable
      className="fixed inset-0 z-50 flex items-start justify-center bg-veil p-3 sm:pt-[12vh]"
    >
      <Modal className="flex max-h-full w-full max-w-xl flex-col rounded-lg border border-line bg-surface shadow-floating sm:max-h-[70vh]">
        <Dialog aria-label={t('title')} className="flex min-h-0 flex-col outline-none">
          <Autocomplete filter={contains}>
            <SearchField aria-label={t('search')} autoFocus className="border-b border-line p-2">
              <Input
                role="combobox"
                aria-expanded="true"
                placeholder={t('search')}
                className="min-h-11 w-full rounded-md bg-surface px-3 text-lg text-ink outline-none placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <ListBox
              aria-label={t('title')}
              onAction={(id) => go(String(id))}
              renderEmptyState={() => <p className="px-3 py-6 text-center text-muted">{t('nothing')}</p>}
              className="min-h-0 flex-1 overflow-y-auto p-2 outline-none"
            >
              {PALETTE_GROUPS.filter((group) => entries[group].length > 0).map((group) => (
                <Group key={group} title={t(`group.${group}`)} entries={entries[group]} />
              ))}
            </ListBox>
          </Autocomplete>
          {runs.hasFailed && <p className="border-t border-line px-5 py-2 text-sm text-muted">{t('runsMissing')}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Group({ title, entries }: { title: string; entries: readonly PaletteEntry[] }) {
  return (
    <ListBoxSection className="pb-2 last:pb-0">
      <Header className="px-3 py-1 text-xs font-semibold text-muted">{title}</Header>
      <Collection items={entries}>
        {({ id, label, note, keys }) => (
          <ListBoxItem
            id={id}
            textValue={label}
            className="flex min-h-11 cursor-pointer items-center justify-between gap-4 rounded-md px-3 outline-none hover:bg-sunken data-focused:bg-accent-soft sm:min-h-9"
          >
            <span className="min-w-0">
              <bdi className="wrap-anywhere">{label}</bdi>
              {note && <span className="ps-2 text-sm text-muted">{note}</span>}
            </span>
            {keys && (
              <kbd dir="ltr" className="shrink-0 font-sans text-xs text-muted uppercase">
                {keys}
              </kbd>
            )}
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  )
}
