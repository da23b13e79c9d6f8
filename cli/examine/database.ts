import { existsSync } from 'node:fs'
import { damageOf } from '#db/damage'
import { HouseFault } from '#db/house-fault'
import { ageOfSchema } from '#db/migrations'
import { requireSound } from '#db/require-sound'
import type { Finding, Patient } from './finding.ts'
import { note, sound, wrong } from './finding.ts'

export function examineDatabase({ database }: Patient): Finding[] {
  const fault = faultOf(database)
  if (fault !== null) return [wrong(fault.message)]
  if (!existsSync(database)) return [note(`There is no database yet: the first start makes ${database}.`)]
  if (ageOfSchema(database) === 'older') {
    return [
      sound(READ_THROUGH),
      note('It is of an older version; the next start backs it up and brings it to this one.'),
    ]
  }
  return [sound(READ_THROUGH)]
}

const READ_THROUGH = 'The database was read through: pages, indexes and references are whole'

function faultOf(database: string): HouseFault | null {
  try {
    requireSound(database)
    return existsSync(database) ? damageOf(database, 'thorough') : null
  } catch (fault) {
    if (fault instanceof HouseFault) return fault
    throw fault
  }
}
