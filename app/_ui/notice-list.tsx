import type { ReactNode } from 'react'
import type { Tone } from './notice.tsx'
import { Notice } from './notice.tsx'

export type Remark = { readonly key: string; readonly tone: Tone; readonly text: ReactNode }

const WORST_FIRST: readonly Tone[] = ['error', 'warning', 'info', 'done']

/** Several things the reader should know in one box, the worst first; nothing where there are none. */
export function NoticeList({ remarks }: { remarks: readonly Remark[] }) {
  const sorted = remarks.toSorted((one, other) => WORST_FIRST.indexOf(one.tone) - WORST_FIRST.indexOf(other.tone))
  const [worst] = sorted
  if (worst === undefined) return null
  return (
    <Notice tone={worst.tone}>
      <ul className="max-w-[110ch] divide-y divide-edge/40 text-sm">
        {sorted.map(({ key, text }) => (
          <li key={key} className="py-2 first:pt-0.5 last:pb-0">
            {text}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
