'use client'

import { useEffect } from 'react'

/** Takes from the address that a password was wrong, once that has been said: whoever loads the page anew starts anew. */
export function ForgetRefusal() {
  useEffect(() => {
    const address = new URL(window.location.href)
    address.searchParams.delete('said')
    window.history.replaceState(null, '', address)
  }, [])
  return null
}
