import 'server-only'
import type { Scope } from '#db/scope'
import type { Action } from '#lib/kernel/access'
import { may } from '#lib/kernel/access'
import type { Refusal, Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { answer, answerRefusal } from './answer.ts'
import { bearerOf } from './bearer-of.ts'
import { noteFault } from './note-fault.ts'
import { noteForbidden } from './note-forbidden.ts'
import { readBody } from './read-body.ts'
import { requireOwnHost } from './require-own-host.ts'
import { requireSameOrigin } from './require-same-origin.ts'
import { proveCaller } from './require-scope.ts'
import { requireShownWorkspace } from './require-shown-workspace.ts'

/** A route that answers in its own way, for those who may do that: gates, call. */
export async function respondWith(
  call: (scope: Scope) => Promise<Response>,
  action: Action = 'read',
): Promise<Response> {
  try {
    const proof = await proveCaller()
    if (!proof.ok) return refuse(proof.reason)
    return may(proof.value.role, action) ? await call(proof.value) : refuse(refused('notAllowed').reason, proof.value)
  } catch (fault) {
    return answerRefusal(noteFault(fault))
  }
}

/** A route that only reads: gates, call, answer. What is there to be changed is read by those who may change it. */
export async function respond(
  call: (scope: Scope) => Promise<Result<unknown>>,
  status = 200,
  action: Action = 'read',
): Promise<Response> {
  return respondWith(async (scope) => {
    const result = await call(scope)
    if (!result.ok) return refuse(result.reason, scope)
    return status === 204 ? new Response(null, { status }) : answer(result.value, status)
  }, action)
}

function refuse(reason: Refusal, scope?: Scope): Response {
  noteForbidden(reason.key, scope)
  return answerRefusal(reason)
}

/** A route that writes: the same, for requests of this site and for programs with a token, by those who may. */
export async function respondToWrite(
  request: Request,
  call: (scope: Scope) => Promise<Result<unknown>>,
  status = 200,
): Promise<Response> {
  const own = requireOwnPage(request)
  if (!own.ok) return refuse(own.reason)
  return respond(
    async (scope) => {
      const shown = requireShownWorkspace(request, scope)
      return shown.ok ? call(scope) : shown
    },
    status,
    'write',
  )
}

/** A change comes from a page of this site, unless it is a program's: what that says, no other site can have a browser send. */
export function requireOwnPage(request: Request): Result<true> {
  return bearerOf(request) === null ? requireSameOrigin(request) : accepted(true)
}

/** A route for people who may have no workspace yet: for requests of this site only, and no program; the gates are its own. */
export async function respondToVisitor(
  request: Request,
  call: (body: unknown) => Promise<Result<{ readonly value: unknown; readonly cookies: readonly string[] }>>,
): Promise<Response> {
  if (bearerOf(request) !== null) return refuse(refused('notForTokens').reason)
  const own = requireSameOrigin(request)
  if (!own.ok) return refuse(own.reason)
  try {
    const host = await requireOwnHost()
    if (!host.ok) return refuse(host.reason)
    const body = await readBody(request)
    const result = body.ok ? await call(body.value) : body
    if (!result.ok) return answerRefusal(result.reason)
    const response = answer(result.value.value)
    for (const cookie of result.value.cookies) response.headers.append('Set-Cookie', cookie)
    return response
  } catch (fault) {
    return answerRefusal(noteFault(fault))
  }
}

/** A route that writes what its body says, in JSON. */
export async function respondToBody(
  request: Request,
  call: (scope: Scope, body: unknown) => Promise<Result<unknown>>,
  status = 200,
): Promise<Response> {
  return respondToWrite(
    request,
    async (scope) => {
      const body = await readBody(request)
      return body.ok ? call(scope, body.value) : body
    },
    status,
  )
}
