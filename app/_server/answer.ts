import 'server-only'
import type { Refusal } from '#lib/kernel/result'

/** Understood, and not possible with these data. */
const UNDERSTOOD = 422

/** The status of each refusal that is another one. */
const STATUS: Readonly<Record<string, number>> = {
  invalid: 400,
  signInFirst: 401,
  signInFailed: 401,
  wrongToken: 401,
  notForTokens: 403,
  weakPassword: 400,
  wrongPassword: 403,
  wrongCode: 403,
  setUpFirst: 403,
  setUpAlready: 409,
  noWorkspace: 403,
  invitationGone: 404,
  emailTaken: 409,
  memberAlready: 409,
  otherWorkspace: 409,
  firstWorkspaceStays: 409,
  nameDiffers: 400,
  accountFirst: 409,
  lastAdmin: 409,
  ownAccount: 409,
  elsewhereToo: 403,
  tooManyAttempts: 429,
  webhookNotHttps: 400,
  webhookPrivate: 400,
  webhookUnknownHost: 400,
  webhookTooMany: 409,
  notAllowed: 403,
  foreignOrigin: 403,
  foreignHost: 403,
  notFound: 404,
  alreadyImported: 409,
  notReady: 409,
  confirmedBefore: 409,
  notSaved: 409,
  notUnderWay: 409,
  notStopped: 409,
  openQuestions: 409,
  conflicts: 409,
  settingsChanged: 409,
  finalReport: 409,
  notFinal: 409,
  reportChanged: 409,
  reportStale: 409,
  verdictsChanged: 409,
  adNotJudged: 409,
  currencyFixed: 409,
  tooLarge: 413,
  workspaceFull: 413,
  bodyTooLarge: 413,
  truncated: 400,
  fault: 500,
  diskFull: 507,
  diskReadOnly: 503,
  diskFaulty: 503,
  serverBusy: 503,
  houseClosed: 503,
  noChromium: 501,
  exportBusy: 409,
  pdfBusy: 503,
  pdfTooSlow: 504,
  chromiumFailed: 500,
}

export function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}

type Picture = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }

/**
 * A picture that somebody uploaded: never anything but a picture, whatever its bytes say. A browser may keep it, and asks each
 * time whether it may still show it: after signing out it may not.
 */
export function answerPicture({ bytes, type }: Picture, sha256: string, request: Request): Response {
  const mark = `"${sha256}"`
  const isKept = request.headers.get('if-none-match') === mark
  return new Response(isKept ? null : bytes, {
    status: isKept ? 304 : 200,
    headers: {
      ETag: mark,
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-cache',
    },
  })
}

/** The status that a refusal is told with. */
export function statusOf(key: string): number {
  return STATUS[key] ?? UNDERSTOOD
}

export function answerRefusal(reason: Refusal): Response {
  const response = answer({ error: reason }, statusOf(reason.key))
  if (reason.key === 'wrongToken') response.headers.set('WWW-Authenticate', 'Bearer')
  return response
}
