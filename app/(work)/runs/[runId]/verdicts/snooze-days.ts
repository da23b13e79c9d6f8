/** Days for which a verdict can be put off; the key takes the first. */
export const SNOOZE_DAYS = [3, 7] as const
