import { randomBytes } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

type Shelf = { touchstonePeerName?: string }

/**
 * A header of this server's own: the address at the other end of the connection. Its name is another one in every process,
 * so nobody else can send it, before the server notes its peers either. Bundles are several, the name is the process's.
 */
export const PEER = nameOfPeer()

/** A header of its own, too: there where the request has come by way of another server. */
export const FORWARDED = `${PEER}-forwarded`

/** And a third: the address that was asked for, which Next tells its pages in parts only. */
export const ASKED = `${PEER}-asked`

function nameOfPeer(): string {
  const shelf = globalThis as Shelf
  shelf.touchstonePeerName ??= `x-peer-${randomBytes(16).toString('hex')}`
  return shelf.touchstonePeerName
}

/** Writes into every request from where it came, before Next adds headers of its own. Next tells its routes no such thing. */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage }
    const isOfProxy = isForwarded(request)
    request.headers[PEER] = request.socket.remoteAddress ?? ''
    request.headers[ASKED] = request.url ?? ''
    if (isOfProxy) request.headers[FORWARDED] = 'yes'
  })
}

/** What proxies write into what they hand on. */
const OF_PROXIES = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'x-real-ip', 'via']

/** Whether a request shows that a proxy has handed it on; no browser speaks HTTP/1.0, as nginx does to what is behind it. */
function isForwarded({ headers, httpVersion }: IncomingMessage): boolean {
  return httpVersion === '1.0' || OF_PROXIES.some((name) => headers[name] !== undefined)
}
