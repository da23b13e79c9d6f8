/**
 * Why a lead joins no ad: its CRM carries no mark of an ad; a place-holder such as `{{ad.id}}` was never filled in; its
 * marks name no ad of the data; they name several.
 */
export const UNATTRIBUTED = ['noMarks', 'macro', 'unknownAd', 'ambiguous'] as const
export type Unattributed = (typeof UNATTRIBUTED)[number]
