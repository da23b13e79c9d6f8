import { revealControls, textParts } from '#lib/locale/bidi'

/** A run as long as two days stays on one line; a longer one would widen the page. */
const LONGEST_RUN = 24

/** A text that came from outside (a file, a person): its own direction, without bending the sentence around it. */
export function BidiText({ children, className }: { children: string; className?: string }) {
  const parts = textParts(revealControls(children))
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
