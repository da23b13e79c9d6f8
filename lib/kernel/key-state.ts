/** What has become of what opens something for a while: a link, a token. */
export type KeyState = 'open' | 'revoked' | 'over'

/** Whether it opens anything at a moment. Moments as ISO text in UTC, which sorts as time runs. */
export function keyState(
  key: { readonly expiresAt: string | null; readonly revokedAt: string | null },
  now: string,
): KeyState {
  if (key.revokedAt !== null) return 'revoked'
  return key.expiresAt !== null && key.expiresAt > now ? 'open' : 'over'
}
