/** Called with a data folder and very few files that may be open: uses up all of them, and says what becomes of an upload. */
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { keepFile } from '#db/arrivals'
import { refusalOf } from '#db/faults'
import { openDatabase } from '#db/open'

const folder = process.argv[2] as string
const path = join(folder, 'touchstone.db')
const { sqlite } = openDatabase(path)
const before = await upload()
const held = openAll()
const [without, isRead] = [await upload(), sqlite.prepare('SELECT count(*) FROM runs').pluck().get() === 0]
for (const file of held) closeSync(file)
process.stdout.write(JSON.stringify({ before, without, isRead, after: await upload() }))

function openAll(): number[] {
  const files: number[] = []
  try {
    for (;;) files.push(openSync(path, 'r'))
  } catch {
    return files
  }
}

async function upload(): Promise<string> {
  const pieces = async function* () {
    yield Buffer.from('date,clicks\n')
  }
  return keepFile(folder, 'upload', pieces(), null).then(
    ({ ok }) => (ok ? 'kept' : 'refused'),
    (fault) => refusalOf(fault).key,
  )
}
