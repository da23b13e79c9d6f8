import 'server-only'
import { headers } from 'next/headers'
import { nonceOf } from './content-policy.ts'

/** What a script or style sheet within the page has to carry to be taken for ours. */
export async function loadNonce(): Promise<string> {
  return nonceOf((await headers()).get('content-security-policy'))
}
