import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the server keeps its data, wherever the command was called. */
const DATA = fileURLToPath(new URL('../data', import.meta.url))

export function dataFolder(): string {
  return process.env.TOUCHSTONE_DATA ?? DATA
}

export function databaseIn(folder: string): string {
  return join(folder, 'touchstone.db')
}
