/** Days after which a link to a run opens nothing any more; who makes it chooses one. */
export const SHARE_DAYS = [7, 30, 90, 365] as const

export const USUAL_SHARE_DAYS = 90

/** Letters of a password beside a link: whoever guesses at it needs the link first, and has few tries. */
export const SHORTEST_LINK_PASSWORD = 8
