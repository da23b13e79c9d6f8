import { customType } from 'drizzle-orm/sqlite-core'

/** A moment that the code around it handles as a `Date`; kept as ISO text in UTC like all others, which sorts as time runs. */
export const moment = customType<{ data: Date; driverData: string }>({
  dataType: () => 'text',
  fromDriver: (text) => new Date(text),
  toDriver: (date) => date.toISOString(),
})
