import { accessSync, constants } from 'node:fs'
import { HouseFault } from './house-fault.ts'

export function requireWritable(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new HouseFault(
      'notWritable',
      `The data folder ${folder} cannot be written to. Give this user the right to, or name another folder in TOUCHSTONE_DATA.`,
    )
  }
}
