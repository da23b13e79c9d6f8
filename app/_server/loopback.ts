const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** Whether a name, without a port, means the machine that says it. */
export function isLoopback(name: string): boolean {
  return LOOPBACK.has(name.toLowerCase())
}

/** Whether an address, as a socket tells it, is one of this machine to itself. */
export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
