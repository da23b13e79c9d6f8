import 'server-only'
import { cache } from 'react'
import { hasUsers } from '#db/users'
import { openHouse } from './house.ts'
import { isForThisMachine } from './own-address.ts'

/**
 * Who may come in. `alone`: whoever sits at this machine, which nobody else reaches. `agency`: people with accounts, from
 * the first account on. `unset`: the server is open to a network and there is no account yet, so nobody but the one who
 * reads its log. While one page is made, it is asked once.
 */
export type HouseMode = 'alone' | 'agency' | 'unset'

export const houseMode = cache(async (): Promise<HouseMode> => {
  const { database } = await openHouse()
  if (await hasUsers(database)) return 'agency'
  return isForThisMachine() ? 'alone' : 'unset'
})
