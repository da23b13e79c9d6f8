/** What the form offers as the contextual benchmark; `usual` leaves it to the files, `none` makes all ads the test's own. */
export const CONTEXT_CHOICES = ['usual', 'google_ads', 'yandex_direct', 'none'] as const
export type ContextChoice = (typeof CONTEXT_CHOICES)[number]

/** Whose leads decide; `usual` leaves it to the data. */
export const LEAD_SOURCES = ['usual', 'crm', 'platform'] as const

/** The platforms that a choice names; null leaves it to the files. */
export function platformsOf(choice: ContextChoice): string[] | null {
  if (choice === 'usual') return null
  return choice === 'none' ? [] : [choice]
}

/** The choice that names these platforms. */
export function choiceOf(platforms: readonly string[] | undefined): ContextChoice {
  if (platforms === undefined || platforms.length > 1) return 'usual'
  return CONTEXT_CHOICES.find((choice) => choice === platforms[0]) ?? 'none'
}
