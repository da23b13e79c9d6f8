import 'server-only'
import { openFile } from '#db/files'

/** All bytes of a kept picture. */
export async function readPictureFile(folder: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  // The source reads through one buffer: each piece is copied before the next one comes.
  const pieces: Uint8Array[] = []
  for await (const piece of openFile(folder, sha256)()) pieces.push(piece.slice())
  return new Uint8Array(Buffer.concat(pieces))
}
