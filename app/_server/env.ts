import 'server-only'
import { z } from 'zod'

const schema = z.object({
  /** The folder of the database and the uploaded files. */
  TOUCHSTONE_DATA: z.string().min(1).default('data'),
  /** Where the server was told to listen; not told, it serves this machine only. */
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().default(3000),
  /** The address under which people know the server, where a proxy stands before it: `https://touchstone.example`. */
  TOUCHSTONE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How many proxies stand before the server, each adding to X-Forwarded-For from whom it has the request. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** Megabytes of uploads that a workspace holds at most; not told, as many as the disk. */
  TOUCHSTONE_WORKSPACE_MB: z.coerce.number().int().positive().optional(),
  /** A browser to print with; not told, one is looked for. */
  CHROMIUM_PATH: z.string().optional(),
  /** What who asks for /metrics has to say; not told, nobody may. */
  TOUCHSTONE_METRICS_TOKEN: z.string().min(16).optional(),
  /** Whether webhooks may lead to this machine and inside networks, over plain connections too. */
  TOUCHSTONE_WEBHOOK_PRIVATE: z.stringbool().default(false),
})

/** The server's environment, read once: nothing else in app reads process.env. */
export const env = schema.parse({
  TOUCHSTONE_DATA: process.env.TOUCHSTONE_DATA,
  HOST: process.env.HOST,
  PORT: process.env.PORT,
  TOUCHSTONE_URL: process.env.TOUCHSTONE_URL || undefined,
  TRUSTED_PROXIES: process.env.TRUSTED_PROXIES || undefined,
  TOUCHSTONE_WORKSPACE_MB: process.env.TOUCHSTONE_WORKSPACE_MB || undefined,
  CHROMIUM_PATH: process.env.CHROMIUM_PATH,
  TOUCHSTONE_METRICS_TOKEN: process.env.TOUCHSTONE_METRICS_TOKEN || undefined,
  TOUCHSTONE_WEBHOOK_PRIVATE: process.env.TOUCHSTONE_WEBHOOK_PRIVATE || undefined,
})
