import { houseMetrics, METRICS_TYPE } from '#app/_server/measure-house.ts'
import { noteFault } from '#app/_server/note-fault.ts'
import { requireMetricsToken } from '#app/_server/require-metrics-token.ts'

/** Figures for a Prometheus that has the token; without one there is nothing here. */
export async function GET(request: Request) {
  if (!requireMetricsToken(request).ok) return new Response(null, { status: 404 })
  try {
    return new Response(await houseMetrics(), {
      headers: { 'Content-Type': METRICS_TYPE, 'Cache-Control': 'no-store' },
    })
  } catch (fault) {
    noteFault(fault, 'the metrics could not be told')
    return new Response(null, { status: 503 })
  }
}
