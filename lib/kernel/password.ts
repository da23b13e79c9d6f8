/** Letters of a password: long ones beat complicated ones. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128
