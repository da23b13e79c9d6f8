import 'server-only'
import { hasUsers } from '#db/users'
import { openHouse } from './house.ts'
import { isForThisMachine } from './own-address.ts'

/**
 * Who may come in. `alone`: whoever sits at this machine, which nobody else reaches. `agency`: people with accounts, from
 * the first account on. `unset`: the server is open to a network and there is no account yet, so nobody but the one who
 * reads its log.
 */
export type HouseMode = 'alone' | 'agency' | 'unset'

export async function houseMode(): Promise<HouseMode> {
  const { database } = await openHouse()
  if (await hasUsers(database)) return 'agency'
  return isForThisMachine() ? 'alone' : 'unset'
}
