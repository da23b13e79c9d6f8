import { useLocale, useTranslations } from 'next-intl'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Day, Span } from '#lib/kernel/day'
import { addDays, daysIn } from '#lib/kernel/day'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import type { DayState, SourceDays } from '#lib/metrics/run-calendar'

/** The days of a run by its sources: a mark for each day, and in words what is missing. */
export function RunCalendar({ run, today, sources }: { run: Span; today: Day; sources: readonly SourceDays[] }) {
  const t = useTranslations('import.calendar')
  if (sources.length === 0) return <p className="text-muted">{t('empty')}</p>
  const days = Array.from({ length: daysIn(run) }, (_, index) => addDays(run.start, index))
  return (
    <div className="space-y-3">
      <Table label={t('table')}>
        <thead>
          <tr>
            <ColumnHead className="sticky start-0 z-10 bg-sunken">{t('source')}</ColumnHead>
            {days.map((day) => (
              <DayHead key={day} day={day} isToday={day === today} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={`${source.kind} ${source.platform}`} source={source} days={days} />
          ))}
        </tbody>
      </Table>
      <Legend states={new Set(sources.flatMap(({ states }) => states))} />
      <ul className="space-y-1 text-sm">
        {sources.map((source) => (
          <SourceNotes key={`${source.kind} ${source.platform}`} source={source} />
        ))}
      </ul>
    </div>
  )
}

function DayHead({ day, isToday }: { day: Day; isToday: boolean }) {
  const t = useTranslations('import.calendar')
  const format = createFormat(useLocale())
  return (
    <ColumnHead className="px-1! text-center!">
      <span className={isToday ? 'block rounded-sm bg-stone px-1 text-on-stone' : 'block'}>{format.shortDay(day)}</span>
      {isToday && <span className="block font-normal">{t('today')}</span>}
    </ColumnHead>
  )
}

function SourceRow({ source, days }: { source: SourceDays; days: readonly Day[] }) {
  const t = useTranslations('import.calendar')
  const format = createFormat(useLocale())
  return (
    <tr>
      <RowHead className="min-w-32">{useSourceName(source)}</RowHead>
      {days.map((day, index) => {
        const state = source.states[index] ?? 'none'
        const words = t('cell', { day: format.shortDay(day), state: t(`state.${state}`) })
        return (
          <Cell key={day} className="px-1! text-center! last:pe-3!" title={words}>
            <span aria-hidden="true" className={`mx-auto block h-6 min-w-6 rounded-sm ${MARKS[state]}`} />
            <span className="sr-only">{t(`state.${state}`)}</span>
          </Cell>
        )
      })}
    </tr>
  )
}

const STATES = ['full', 'period', 'partly', 'quiet', 'none', 'ahead'] as const satisfies readonly DayState[]

/** Told apart without colour: filled, striped, half filled, outlined, crossed, empty. */
const MARKS: Readonly<Record<DayState, string>> = {
  full: 'bg-stone',
  period: 'border border-stone bg-[repeating-linear-gradient(45deg,var(--color-stone)_0_2px,transparent_2px_6px)]',
  partly: 'border border-stone bg-linear-to-t from-stone from-50% to-transparent to-50%',
  quiet: 'border border-stone bg-surface',
  none: 'border-2 border-dashed border-error bg-error-soft',
  ahead: 'bg-sunken',
}

function Legend({ states }: { states: ReadonlySet<DayState> }) {
  const t = useTranslations('import.calendar')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {STATES.filter((state) => states.has(state)).map((state) => (
        <li key={state} className="flex items-center gap-2">
          <span aria-hidden="true" className={`size-4 shrink-0 rounded-sm ${MARKS[state]}`} />
          {t(`state.${state}`)}
        </li>
      ))}
    </ul>
  )
}

/** In words: which days lack, which came in too early, and how many lie outside the run. */
function SourceNotes({ source }: { source: SourceDays }) {
  const t = useTranslations('import.calendar')
  const format = createFormat(useLocale())
  const name = isolateName(useSourceName(source))
  const { states, missing, partly, outside } = source
  if (states.every((state) => state === 'ahead')) {
    return <li>{outside > 0 ? t('allOutside', { source: name, count: outside }) : t('notYet', { source: name })}</li>
  }
  return (
    <>
      <li className={missing.length > 0 ? 'font-medium' : ''}>
        {missing.length > 0
          ? t('missing', { source: name, days: format.spans(missing) })
          : t('complete', { source: name })}
      </li>
      {partly.length > 0 && <li>{t('partlyNote', { source: name, days: format.spans(partly) })}</li>}
      {outside > 0 && <li>{t('outside', { source: name, count: outside })}</li>}
    </>
  )
}

function useSourceName({ platform, kind }: SourceDays): string {
  const t = useTranslations('import')
  const name = t(`platform.${platform}`)
  return kind === 'leads' ? t('calendar.leads', { platform: name }) : name
}
