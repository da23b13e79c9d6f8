import { rmSync } from 'node:fs'
import { afterAll } from 'vitest'
import { openHouse } from '#app/_server/house.ts'

/** The house of a test file, in a folder of its own that goes with it. */
export const house = await openHouse()

afterAll(() => {
  house.database.sqlite.close()
  rmSync(house.folder, { recursive: true })
})
