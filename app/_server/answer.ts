import 'server-only'
import type { Refusal } from '#lib/kernel/result'

/** The status of each refusal; all others are 422: understood, and not possible with these data. */
const STATUS: Readonly<Record<string, number>> = {
  invalid: 400,
  notAllowed: 403,
  foreignOrigin: 403,
  notFound: 404,
  alreadyImported: 409,
  notReady: 409,
  notSaved: 409,
  notUnderWay: 409,
  notStopped: 409,
  openQuestions: 409,
  conflicts: 409,
  settingsChanged: 409,
  currencyFixed: 409,
  tooLarge: 413,
  truncated: 400,
  fault: 500,
  diskFull: 507,
}

export function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}

export function answerRefusal(reason: Refusal): Response {
  return answer({ error: reason }, STATUS[reason.key] ?? 422)
}
