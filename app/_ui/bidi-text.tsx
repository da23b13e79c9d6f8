import { revealControls } from '#lib/locale/bidi'

/** A text that came from outside (a file, a person): its own direction, without bending the sentence around it. */
export function BidiText({ children, className }: { children: string; className?: string }) {
  return (
    <bdi dir="auto" className={className}>
      {revealControls(children)}
    </bdi>
  )
}
