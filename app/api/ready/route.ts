import { checkReady } from '#app/_server/check-ready.ts'

/** Whether requests can be served: 200, or 503 with the kind of trouble; the log has the rest. */
export async function GET() {
  const ready = await checkReady()
  const body = ready.ok ? { status: 'ready' } : { status: 'notReady', error: ready.reason }
  return Response.json(body, { status: ready.ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
