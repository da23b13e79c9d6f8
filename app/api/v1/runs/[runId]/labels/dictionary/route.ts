import { answerRefusal } from '#app/_server/answer.ts'
import { writeDictionary } from '#app/_server/load-names.ts'
import { uploadOf } from '#app/_server/read-upload.ts'
import { respondToWrite, respondWith } from '#app/_server/respond.ts'
import { takeDictionary } from '#app/_server/save-labels.ts'

type Context = { params: Promise<{ runId: string }> }

/** A dictionary of the run's ads, to be filled in. With a byte-order mark, so that spreadsheets read it as UTF-8. */
export async function GET(_request: Request, { params }: Context) {
  const { runId } = await params
  return respondWith(async (scope) => {
    const written = await writeDictionary(scope, runId)
    if (!written.ok) return answerRefusal(written.reason)
    return new Response(`\ufeff${written.value.text}`, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${written.value.run.name} – ads.csv`)}`,
        'Cache-Control': 'no-store',
      },
    })
  }, 'write')
}

/** Reads a dictionary; with `save=true` it counts from then on. */
export async function POST(request: Request, { params }: Context) {
  const { runId } = await params
  const save = new URL(request.url).searchParams.get('save') === 'true'
  const { fileName, pieces } = uploadOf(request)
  return respondToWrite(request, (scope) => takeDictionary(scope, runId, { name: fileName, pieces }, save))
}
