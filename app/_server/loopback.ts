const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** Whether a name, without a port, means the machine that says it. */
export function isLoopback(name: string): boolean {
  return LOOPBACK.has(name.toLowerCase())
}
