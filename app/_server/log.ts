import pino from 'pino'
import { refusalOf } from '#db/faults'

/**
 * The server's log: a line of JSON each. Of a fault it has name, code and where it happened, never its words: they may
 * quote a file, an address or a name.
 */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { fault: outlineOf } },
  pino.destination({ dest: 2, sync: true }),
)

/** What happened, for the operator; `where` says during what. */
export function logFault(where: string, fault: unknown): void {
  log.error({ fault }, where)
}

function outlineOf(fault: unknown) {
  const { name, code, message, stack, cause } = fault as Partial<Error> & { code?: unknown }
  return {
    name: name ?? typeof fault,
    ...(code !== undefined && { code }),
    kind: refusalOf(fault).key,
    at: placesIn(stack?.replace(message ?? '', '')),
    ...(cause !== undefined && { cause: String((cause as { code?: unknown }).code ?? (cause as Error).name) }),
  }
}

function placesIn(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
}
