'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { readableName } from '#lib/locale/bidi'

/** Letters that fit into three lines of the narrowest column: such names need not be measured. */
const SURELY_FITS = 36

/** A name of any length on three lines at most; a cut one can be shown whole, also without a mouse. */
export function LongName({ text, children }: { text: string; children: ReactNode }) {
  const t = useTranslations('analysis.longName')
  const name = useRef<HTMLSpanElement>(null)
  const [isCut, setCut] = useState(false)
  const [isWhole, setWhole] = useState(false)

  useEffect(() => {
    const shown = name.current
    if (shown === null || text.length <= SURELY_FITS) return
    setCut(shown.scrollHeight > shown.clientHeight + 1)
  }, [text])

  return (
    <>
      <span
        ref={name}
        title={isWhole ? undefined : readableName(text)}
        className={`wrap-anywhere ${isWhole ? 'block' : 'line-clamp-3'}`}
      >
        {children}
      </span>
      {isCut && (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="min-h-6 text-xs font-normal text-accent underline underline-offset-4 print:hidden"
        >
          {isWhole ? t('less') : t('whole')}
        </button>
      )}
    </>
  )
}
