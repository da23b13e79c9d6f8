/** What the parts of every field look like, so that fields of different making line up in one form. */
export const FIELD = 'group flex min-w-0 flex-col gap-1'
export const FIELD_LABEL = 'text-sm font-medium'
export const FIELD_HELP = 'text-sm text-muted'
export const FIELD_ERROR = 'text-sm font-medium text-error'
export const CONTROL =
  'min-h-11 w-full rounded-md border border-edge bg-surface px-3 py-2 text-[1rem] hover:border-ink sm:min-h-10 sm:text-base group-data-invalid:border-error group-data-invalid:border-2'
