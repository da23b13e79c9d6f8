/** Raised where a command was called in a way that cannot be; the message says what to change. */
export class WrongUse extends Error {}
