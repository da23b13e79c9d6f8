import 'server-only'
import { refusalOf } from '#db/faults'
import type { Scope } from '#db/scope'
import type { Result } from '#lib/kernel/result'
import { answer, answerRefusal } from './answer.ts'
import { readBody } from './read-body.ts'
import { requireSameOrigin } from './require-same-origin.ts'
import { requireScope } from './require-scope.ts'

/** A route that only reads: gate, call, answer. */
export async function respond(call: (scope: Scope) => Promise<Result<unknown>>, status = 200): Promise<Response> {
  try {
    const result = await call(await requireScope())
    if (!result.ok) return answerRefusal(result.reason)
    return status === 204 ? new Response(null, { status }) : answer(result.value, status)
  } catch (fault) {
    console.error(fault)
    return answerRefusal(refusalOf(fault))
  }
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
