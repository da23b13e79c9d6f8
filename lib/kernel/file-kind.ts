/** What a file holds: figures of ads, or the leads of a CRM one by one. */
export const FILE_KINDS = ['ads', 'leads'] as const
export type FileKind = (typeof FILE_KINDS)[number]
