import { revealControls } from '#lib/locale/bidi'

/** `25-34`, `18–24`, `2026-09-07`: after Arabic letters they would turn round. */
const NUMBER_RUN = /(\d+(?:[-–/.:]\d+)+\+?)/

/** A run as long as two days stays on one line; a longer one would widen the page. */
const LONGEST_RUN = 24

/** A text that came from outside (a file, a person): its own direction, without bending the sentence around it. */
export function BidiText({ children, className }: { children: string; className?: string }) {
  const parts = revealControls(children).split(NUMBER_RUN)
  return (
    <bdi dir="auto" className={className}>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
          <bdi key={index} dir="ltr" className={part.length <= LONGEST_RUN ? 'whitespace-nowrap' : undefined}>
            {part}
          </bdi>
        ) : (
          part
        ),
      )}
    </bdi>
  )
}
