import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { keepFile } from '#db/arrivals'
import { changeCreative, findPicture } from '#db/creatives'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { readPicture } from '#lib/import/naming/read-picture'
import { LONGEST_NAME } from '#lib/import/naming/short-name'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'
import { wholeOf } from './read-body.ts'
import { readPictureFile } from './read-picture-file.ts'
import { requireOpenRun } from './require-open-run.ts'

/** In UTF-16, where a code point may take two units. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(2 * LONGEST_NAME)
export const creativeChange = z.strictObject({
  creative: name,
  text: z
    .string()
    .max(5000)
    .transform((text) => text.trim() || null)
    .nullable()
    .optional(),
  /** A picture comes as a file of its own; here it can only be taken away. */
  picture: z.null().optional(),
})

/** Changes the text of a creative, or takes its picture away. */
export async function saveCreative(scope: Scope, runId: string, body: unknown): Promise<Result<null>> {
  const parsed = creativeChange.safeParse(body)
  if (!parsed.success)
    return refused('invalid', { fields: parsed.error.issues.map(({ path }) => path.join('.')).join(', ') })
  const { creative, text, picture } = parsed.data
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  const { database } = await openHouse()
  const changes = { ...(text === undefined ? {} : { text }), ...(picture === undefined ? {} : { picture }) }
  const done = await patiently(() => changeCreative(database, scope, runId, creative, changes, now()))
  return done ? accepted(null) : refused('notFound')
}

/** Bytes of a picture at most. */
const LARGEST_PICTURE = 5_000_000

/** Takes in the picture of a creative: PNG, JPEG, WebP or GIF, by its bytes. */
export async function savePicture(
  scope: Scope,
  runId: string,
  creative: string | null,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<{ sha256: string }>> {
  const own = name.safeParse(creative)
  if (!own.success) return refused('invalid', { fields: 'creative' })
  const { database, folder } = await openHouse()
  if ((await findRun(database, scope, runId)) === null) return refused('notFound')
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  const bytes = await wholeOf(pieces, LARGEST_PICTURE)
  if (bytes === null) return refused('tooLarge', { limit: LARGEST_PICTURE / 1e6 })
  const picture = readPicture(bytes)
  if (picture === null) return refused('notAPicture')
  const kept = await keepFile(folder, randomUUID(), inOnePiece(bytes), null)
  if (!kept.ok) return kept
  const { sha256 } = kept.value
  const changes = { picture: { sha256, type: picture.type } }
  const done = await patiently(() => changeCreative(database, scope, runId, own.data, changes, now()))
  return done ? accepted({ sha256 }) : refused('notFound')
}

/** The bytes of a picture that the run shows, and their type. */
export async function openPicture(
  scope: Scope,
  runId: string,
  sha256: string,
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; type: string }>> {
  if (!/^[\da-f]{64}$/.test(sha256)) return refused('notFound')
  const { database, folder } = await openHouse()
  const type = await findPicture(database, scope, runId, sha256)
  if (type === null) return refused('notFound')
  return accepted({ bytes: await readPictureFile(folder, sha256), type })
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
