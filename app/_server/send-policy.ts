import { randomBytes } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentPolicy } from './content-policy.ts'

/** The request's header from which Next takes the nonce for its own scripts, and the answer's by which browsers know it. */
const POLICY = 'content-security-policy'

/** Bytes of chance in a nonce. */
const NONCE = 18

/** Seconds in which a browser that has come over HTTPS comes no other way. */
const A_YEAR = 365 * 86_400

/** Gives every answer a policy with a nonce of its own, whatever the request says of one, before Next looks at it. */
export function sendPolicy({ isDevelopment, isSafe }: { isDevelopment: boolean; isSafe: boolean }): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { readonly request: IncomingMessage; readonly response: ServerResponse }
    const policy = contentPolicy(randomBytes(NONCE).toString('base64'), isDevelopment)
    request.headers[POLICY] = policy
    delete request.headers[`${POLICY}-report-only`]
    response.setHeader('Content-Security-Policy', policy)
    if (isSafe) response.setHeader('Strict-Transport-Security', `max-age=${A_YEAR}`)
  })
}
