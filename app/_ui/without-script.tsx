'use client'

import { useNonce } from './nonce.tsx'

/**
 * Without scripts nothing puts a part that came after its page into its place: it stands below everything, hidden. Here
 * it is shown there, and what held its place goes. React names such a part `S:` and a number. It is shown by a layer
 * before that in which everything hidden is hidden: among important rules the earlier layer wins. No quotes: within a
 * style they would be written as entities.
 */
export function WithoutScript() {
  return (
    <noscript>
      <style nonce={useNonce()}>{RULES}</style>
    </noscript>
  )
}

const LATE = 'div[hidden][id^=S\\:]'
const RULES = [
  '[data-skeleton]{display:none}',
  `${LATE}{width:100%;max-width:84rem;margin:auto;padding:1.25rem}`,
  `@layer theme{${LATE}{display:block!important}}`,
].join('')
