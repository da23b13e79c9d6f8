'use client'

import { buttonStyle } from '#app/_ui/button-style.ts'

/** Opens the browser's own dialog for printing, which saves PDF files too. Its word comes with it: no catalogue travels. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className={`${buttonStyle('primary')} w-full sm:w-auto`} onClick={() => window.print()}>
      {label}
    </button>
  )
}
