/** Days after which an invitation opens nothing any more. */
export const INVITATION_DAYS = 7

export type InvitationState = 'open' | 'used' | 'revoked' | 'over'

/** Whether an invitation can be used at a moment. Moments as ISO text in UTC, which sorts as time runs. */
export function invitationState(
  invitation: { readonly usedAt: string | null; readonly revokedAt: string | null; readonly expiresAt: string },
  now: string,
): InvitationState {
  if (invitation.usedAt !== null) return 'used'
  if (invitation.revokedAt !== null) return 'revoked'
  return invitation.expiresAt > now ? 'open' : 'over'
}
