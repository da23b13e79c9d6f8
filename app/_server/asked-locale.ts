/** The header by which a page learns the language that its address asks for. */
export const ASKED_LOCALE = 'x-asked-locale'
