import type { Role } from './access.ts'
import type { ActionKind } from './outcome.ts'

type Nothing = Readonly<Record<string, never>>
type Named = { readonly name: string }
/** How many of somebody's links were closed with it. */
type Closing = { readonly links: number }

/**
 * What people do in a workspace that is told afterwards to whoever asks who did it, and when: each kind with what it was
 * done to. Names and figures only; never a token, a password, an address or what a file holds.
 */
export type ActivitySubjects = {
  readonly runCreated: Nothing
  readonly runChanged: Nothing
  readonly runDeleted: Nothing
  readonly imported: { readonly file: string; readonly added: number; readonly changed: number }
  readonly importReverted: { readonly file: string }
  readonly labelsChanged: { readonly labels: number }
  readonly labelsTakenBack: Nothing
  readonly creativeChanged: { readonly creative: string }
  readonly stagesChanged: { readonly stages: number }
  /** Of so many ads, how many each way. */
  readonly decided: { readonly ads: number } & Readonly<Record<ActionKind, number>>
  readonly decisionsTakenBack: { readonly ads: number }
  readonly reportFinished: { readonly version: string }
  readonly reportReopened: { readonly version: string }
  /** An empty name is one that nobody gave. */
  readonly shared: Named
  readonly shareClosed: Named
  readonly invited: Named & { readonly role: Role }
  readonly invitationClosed: Named
  readonly joined: { readonly role: Role }
  readonly accessChanged: Named & Closing & { readonly role: Role }
  readonly memberRemoved: Named & Closing
  readonly accountClosed: Named & Closing
  readonly accountOpened: Named
  readonly workspaceCreated: Named
  readonly workspaceRenamed: Named
  readonly workspaceExported: Nothing
  /** In the journal of the house's first workspace. */
  readonly workspaceDeleted: Named
  readonly tokenCreated: Named
  readonly tokenRevoked: Named
  /** The host of its address. */
  readonly webhookCreated: { readonly host: string }
  readonly webhookRemoved: { readonly host: string }
  readonly signedIn: Nothing
  readonly passwordChanged: Nothing
  /** By whoever is at the machine, for somebody who has forgotten theirs. */
  readonly passwordReset: Named
}

export type ActivityKind = keyof ActivitySubjects

/** One kind with its subject. */
export type ActivityDone = {
  readonly [Kind in ActivityKind]: { readonly kind: Kind; readonly subject: ActivitySubjects[Kind] }
}[ActivityKind]
