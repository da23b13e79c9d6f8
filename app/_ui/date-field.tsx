'use client'

import { parseDate } from '@internationalized/date'
import type { ReactNode } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from 'react-aria-components'
import { CONTROL, FIELD, FIELD_ERROR, FIELD_HELP, FIELD_LABEL } from './field-style.ts'
import { Icon } from './icon.tsx'

/** A calendar day, typed part by part in the reader's order or picked. Its form value is ISO, `2026-09-07`. */
export function DateField({
  name,
  label,
  help,
  required,
  value,
  onChange,
}: {
  name?: string
  label: ReactNode
  help?: ReactNode
  required?: boolean
  value: string | null
  onChange: (day: string | null) => void
}) {
  return (
    <DatePicker
      name={name}
      isRequired={required}
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(day?.toString() ?? null)}
      shouldForceLeadingZeros
      className={FIELD}
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <Group className={`${CONTROL} flex items-center gap-1 pe-1`}>
        <DateInput className="flex flex-1 items-center">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded-sm px-0.5 outline-none data-focused:bg-stone data-focused:text-on-stone data-placeholder:text-muted data-focused:data-placeholder:text-on-stone"
            />
          )}
        </DateInput>
        <Button className="-my-2 flex size-9 items-center justify-center rounded-sm text-muted hover:bg-sunken">
          <Icon name="calendar" />
        </Button>
      </Group>
      {help && (
        <Text slot="description" className={FIELD_HELP}>
          {help}
        </Text>
      )}
      <FieldError className={FIELD_ERROR} />
      <Popover className="rounded-lg border border-line bg-surface p-3 shadow-floating">
        <Dialog className="outline-none">
          <Calendar>
            <header className="flex items-center justify-between gap-2 pb-2">
              <Button slot="previous" className={TURN}>
                <Icon name="previous" />
              </Button>
              <Heading className="font-semibold" />
              <Button slot="next" className={TURN}>
                <Icon name="next" />
              </Button>
            </header>
            <CalendarGrid className="text-sm [&_th]:pb-1 [&_th]:font-medium [&_th]:text-muted">
              {(date) => (
                <CalendarCell
                  date={date}
                  className="flex size-10 items-center justify-center rounded-sm hover:bg-sunken data-outside-month:hidden data-selected:bg-stone data-selected:text-on-stone"
                />
              )}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

const TURN = 'flex size-10 items-center justify-center rounded-sm hover:bg-sunken'
