import { getLocale, getTranslations } from 'next-intl/server'
import type { WorkspaceContents } from '#app/_server/load-workspace-contents.ts'
import { isolate } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'

/** What a workspace holds, each kind of which there is any. */
export async function contentsInWords(contents: WorkspaceContents): Promise<readonly string[]> {
  const [t, locale] = await Promise.all([getTranslations('keeping.data'), getLocale()])
  const { runs, files, bytes, reports, members } = contents
  const size = isolate(createFormat(locale).bytes(bytes))
  return [
    runs > 0 && t('runs', { count: runs }),
    files > 0 && t('files', { count: files, size }),
    reports > 0 && t('reports', { count: reports }),
    members > 0 && t('members', { count: members }),
  ].filter((part) => part !== false)
}
