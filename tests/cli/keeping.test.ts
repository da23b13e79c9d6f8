import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openConnection } from '#db/open'
import { touchstone } from './run-touchstone.ts'

vi.setConfig({ testTimeout: 60_000 })

const EXPORT = 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n'

let folder: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-keeping-'))
  data = join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true }))

const call = (...args: string[]) => touchstone(args, { 'export.csv': EXPORT }, { TOUCHSTONE_DATA: data })
const importing = () => call('import', 'export.csv', '--run', 'Autumn')

test('a house is backed up, lost, restored and looked through', async () => {
  await importing()
  const backup = await call('backup', '--to', join(folder, 'elsewhere'))
  expect(backup).toMatchObject({ code: 0, stderr: '' })
  const [name] = readdirSync(join(folder, 'elsewhere'))
  const path = join(folder, 'elsewhere', name as string)
  expect(backup.stdout).toContain(`${path}: database, files: 1`)
  rmSync(data, { recursive: true })

  expect(await call('restore', path)).toMatchObject({ code: 0, stderr: '' })
  const doctor = await call('doctor')
  expect(doctor.code).toBe(0)
  expect(doctor.stdout).toContain('1 of 1 files that the database names are there and unharmed')
  expect(doctor.stdout).toContain('All is well.')
  const again = await importing()
  expect(again.stderr).toContain('already')
})

test('a restore asks before it takes the place of a house', async () => {
  await importing()
  await call('backup')
  const path = join(data, 'backups', readdirSync(join(data, 'backups'))[0] as string)
  const asked = await call('restore', path)
  expect(asked.code).toBe(4)
  expect(asked.stderr).toContain('--replace')
  const told = await call('restore', path, '--replace')
  expect(told.code).toBe(0)
  expect(told.stdout).toContain(join(data, 'replaced-'))
})

test('over a server that runs nothing is restored', async () => {
  await importing()
  await call('backup')
  const path = join(data, 'backups', readdirSync(join(data, 'backups'))[0] as string)
  const guest = `
    const { shareHouse } = await import(${JSON.stringify(new URL('../../db/house-lock.ts', import.meta.url).href)})
    shareHouse(${JSON.stringify(data)})
    console.log('in')
    setInterval(() => undefined, 1000)`
  const server = spawn(process.execPath, ['--input-type=module', '-e', guest], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(server.stdout, 'data')
  const refused = await call('restore', path, '--replace')
  expect(refused).toMatchObject({ code: 4, stderr: `A server or a command works in ${data}. Stop it first.\n` })

  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
  expect((await call('restore', path, '--replace')).code).toBe(0)
})

test('a start on a harmed database says what to do, and nothing of the program', async () => {
  await importing()
  truncateSync(join(data, 'touchstone.db'), 40_960)
  const { code, stderr } = await call('prepare')
  expect(code).toBe(4)
  expect(stderr).toContain('touchstone restore BACKUP --replace')
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('the doctor tells each thing that is wrong, and how to mend it', async () => {
  await importing()
  const [name] = readdirSync(join(data, 'files'))
  writeFileSync(join(data, 'files', name as string), EXPORT.replace('100', '999'))
  const harmed = await call('doctor')
  expect(harmed.code).toBe(4)
  expect(harmed.stdout).toMatch(/✖ .* is damaged: .*\n/)
  rmSync(join(data, 'files', name as string))
  expect((await call('doctor')).stdout).toMatch(/✖ .* is missing\./)
  truncateSync(join(data, 'touchstone.db'), 40_960)
  const broken = await call('doctor')
  expect(broken.stdout).toMatch(/✖ The database .* is damaged/)
  expect(broken.stdout).toContain('1 to be mended')
})

/** SHA-256 of each file; what readers of a database tell each other is nobody's. */
function hashesIn(place: string): Record<string, string> {
  const files = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(files.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]))
}

test('the doctor changes nothing, not even what a crash has left beside the database', async () => {
  await importing()
  const crashed = join(folder, 'crashed')
  const { sqlite } = openConnection(join(data, 'touchstone.db'))
  sqlite.pragma('user_version = 7')
  cpSync(data, crashed, { recursive: true })
  sqlite.close()
  const before = hashesIn(crashed)
  expect(Object.keys(before)).toContain(join(crashed, 'touchstone.db-wal'))
  expect((await touchstone(['doctor'], {}, { TOUCHSTONE_DATA: crashed })).code).toBe(0)
  expect(hashesIn(crashed)).toEqual(before)
})

test('the doctor says what removes that which a stop has cut off', async () => {
  await importing()
  const backup = join(data, 'backups', 'backup-2026-11-20T16-40-12-345Z-daily.partial')
  const upload = join(data, 'uploads', 'cut-off')
  for (const path of [backup, upload]) {
    mkdirSync(path, { recursive: true })
    utimesSync(path, 0, 0)
  }
  const { stdout } = await call('doctor')
  expect(stdout).toContain(`Cut off, and removed by the next start: ${upload}\n`)
  expect(stdout).toContain(`Cut off, and removed by the next daily backup: ${backup}\n`)
})

test('what cannot be is said with what can', async () => {
  expect((await call('backup')).stderr).toContain('there is nothing to back up')
  expect((await call('restore')).stderr).toContain('name one backup')
  expect((await call('restore', 'export.csv')).stderr).toContain('is not a backup')
  expect((await call('doctor')).stderr).toContain('there is no folder')
})
