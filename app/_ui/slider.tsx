'use client'

import type { ReactNode } from 'react'
import { useId } from 'react'
import { FIELD_HELP, FIELD_LABEL } from './field-style.ts'

/** Width of the handle, in pixels: its middle never reaches the ends of the track. */
const HANDLE = 20

/**
 * A number chosen along a line, its meaning written beside it. A mark stands at the value that is usual. It grows from
 * the side where one begins to read.
 */
export function Slider({
  label,
  value,
  valueText,
  usual,
  usualText,
  min,
  max,
  step,
  help,
  onChange,
}: {
  label: ReactNode
  value: number
  /** The value as it is read, on screen and out loud. */
  valueText: string
  usual: number
  usualText: string
  min: number
  max: number
  step: number
  help?: ReactNode
  onChange: (value: number) => void
}) {
  const id = useId()
  const share = (usual - min) / (max - min)
  return (
    <div className="min-w-0 break-inside-avoid space-y-0.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <label htmlFor={id} className={FIELD_LABEL}>
          {label}
        </label>
        <span className="font-semibold">{valueText}</span>
      </div>
      <div className="relative print:hidden">
        <span
          aria-hidden="true"
          className="absolute inset-y-0 my-auto h-5 w-0.5 -translate-x-1/2 bg-gold rtl:translate-x-1/2"
          style={{ insetInlineStart: `calc(${share * 100}% + ${(0.5 - share) * HANDLE}px)` }}
        />
        <input
          id={id}
          type="range"
          value={value}
          min={min}
          max={max}
          step={step}
          aria-valuetext={valueText}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          className="slider relative block"
        />
      </div>
      <div id={`${id}-help`} className={`flex flex-wrap justify-between gap-x-4 ${FIELD_HELP}`}>
        <span className="min-w-48 flex-1">{help}</span>
        <span>{usualText}</span>
      </div>
    </div>
  )
}
