import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** A header of this server's own, which nobody else can send: the address at the other end of the connection. */
export const PEER = 'x-touchstone-peer'

/** Writes into every request from where it came, over whatever it says of itself. Next tells its routes no such thing. */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage }
    request.headers[PEER] = request.socket.remoteAddress ?? ''
  })
}
