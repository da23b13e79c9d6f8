import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { request } from '#app/_client/request.ts'
import type { ImportView } from '#app/_server/load-import.ts'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { Refusal } from '#lib/kernel/result'
import { isolateName } from '#lib/locale/bidi'

/** The sheets of an imported workbook that are not in yet, each to be read by one click. */
export function SheetsLeft({ view: { id, runId, sheetsLeft } }: { view: ImportView }) {
  const t = useTranslations('import.result')
  const router = useRouter()
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<{ reason: Refusal | null } | null>(null)
  if (sheetsLeft.length === 0) return null

  async function read(sheet: string) {
    if (isPending) return
    setPending(true)
    setFailure(null)
    const answer = await request<{ id: string }>('POST', `/api/v1/runs/${runId}/imports/${id}/sheets`, { sheet })
    if (answer.ok) return router.push(`/runs/${runId}/import/${answer.value.id}` as Route)
    setPending(false)
    setFailure(answer)
  }

  return (
    <Notice title={t('sheetsLeft', { count: sheetsLeft.length })}>
      <div className="flex flex-wrap gap-3">
        {sheetsLeft.map((sheet) => (
          <Button
            key={sheet}
            className="max-w-full wrap-anywhere"
            aria-disabled={isPending}
            onClick={() => read(sheet)}
          >
            {t('readSheet', { sheet: isolateName(sheet) })}
          </Button>
        ))}
      </div>
      {failure && (
        <p role="alert" className="font-medium">
          <RefusalText reason={failure.reason} />
        </p>
      )}
    </Notice>
  )
}
