import 'server-only'
import type { Scope } from '#db/scope'
import type { Result } from '#lib/kernel/result'
import { answer, answerRefusal } from './answer.ts'
import { noteFault } from './note-fault.ts'
import { readBody } from './read-body.ts'
import { requireOwnHost } from './require-own-host.ts'
import { requireSameOrigin } from './require-same-origin.ts'
import { requireScope } from './require-scope.ts'

/** A route that answers in its own way: gates, call. */
export async function respondWith(call: (scope: Scope) => Promise<Response>): Promise<Response> {
  try {
    const own = await requireOwnHost()
    return own.ok ? await call(await requireScope()) : answerRefusal(own.reason)
  } catch (fault) {
    return answerRefusal(noteFault(fault))
  }
}

/** A route that only reads: gates, call, answer. */
export async function respond(call: (scope: Scope) => Promise<Result<unknown>>, status = 200): Promise<Response> {
  return respondWith(async (scope) => {
    const result = await call(scope)
    if (!result.ok) return answerRefusal(result.reason)
    return status === 204 ? new Response(null, { status }) : answer(result.value, status)
  })
}

/** A route that writes: the same, for requests of this site only. */
export async function respondToWrite(
  request: Request,
  call: (scope: Scope) => Promise<Result<unknown>>,
  status = 200,
): Promise<Response> {
  const own = requireSameOrigin(request)
  return own.ok ? respond(call, status) : answerRefusal(own.reason)
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
