'use client'

import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts'

export type TrendPoint = { readonly day: string; readonly spend: number | null; readonly value: number | null }

/** A row of the little table that follows the pointer. */
type TrendReading = { readonly label: string; readonly text: string }

/**
 * Spend per day as bars, one measure as a line, a gap where a day has none. Time runs from left to right in every
 * language, and so does the frame: right to left, recharts would lay the labels over the plot.
 */
export function TrendChart({
  title,
  points,
  writeDay,
  writeSpend,
  writeValue,
  readings,
}: {
  title: string
  points: readonly TrendPoint[]
  writeDay: (day: string) => string
  writeSpend: (value: number) => string
  writeValue: (value: number) => string
  readings: (point: TrendPoint) => readonly TrendReading[]
}) {
  return (
    <ComposedChart
      responsive
      data={points}
      title={title}
      margin={{ top: 8, right: 4, bottom: 0, left: 4 }}
      style={{ width: '100%', height: '100%' }}
    >
      <CartesianGrid yAxisId="spend" vertical={false} stroke="var(--color-line)" />
      <XAxis
        dataKey="day"
        tickFormatter={writeDay}
        tick={TICK}
        tickLine={false}
        axisLine={{ stroke: 'var(--color-edge)' }}
        minTickGap={16}
      />
      <YAxis yAxisId="spend" tickFormatter={writeSpend} tick={TICK} tickLine={false} axisLine={false} width="auto" />
      <YAxis
        yAxisId="value"
        orientation="right"
        tickFormatter={writeValue}
        tick={TICK}
        tickLine={false}
        axisLine={false}
        width="auto"
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--color-sunken)', opacity: 0.6 }}
        content={({ active, payload }) => {
          const point: TrendPoint | undefined = payload[0]?.payload
          return active && point ? <Reading heading={writeDay(point.day)} readings={readings(point)} /> : null
        }}
      />
      <Bar
        yAxisId="spend"
        dataKey="spend"
        fill="var(--color-series-4)"
        stroke="var(--color-series-1)"
        strokeWidth={1}
        maxBarSize={36}
        isAnimationActive={false}
      />
      <Line
        yAxisId="value"
        dataKey="value"
        type="linear"
        stroke="var(--color-series-2)"
        strokeWidth={2.5}
        dot={{ r: 3, fill: 'var(--color-series-2)', stroke: 'var(--color-surface)', strokeWidth: 1 }}
        activeDot={{ r: 5 }}
        connectNulls={false}
        isAnimationActive={false}
      />
    </ComposedChart>
  )
}

const TICK = { fontSize: 12, fill: 'var(--color-muted)' }

function Reading({ heading, readings }: { heading: string; readings: readonly TrendReading[] }) {
  return (
    <div dir="auto" className="rounded-md border border-edge bg-surface px-3 py-2 text-sm shadow-floating">
      <p className="font-semibold">{heading}</p>
      <dl className="mt-1 grid grid-cols-[auto_auto] gap-x-4">
        {readings.map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="text-end">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
