import { useTranslations } from 'next-intl'
import { Disclosure } from '#app/_ui/disclosure.tsx'

const LINES = ['1', '2', '3'] as const

/** What a range says, in three lines: on request on screen, always on paper. */
export function RangeMeaning() {
  const t = useTranslations('share.range')
  const lines = (
    <ul className="list-disc space-y-1 ps-5">
      {LINES.map((line) => (
        <li key={line}>{t(line)}</li>
      ))}
    </ul>
  )
  return (
    <>
      <div className="print:hidden">
        <Disclosure summary={t('title')}>{lines}</Disclosure>
      </div>
      <div className="hidden break-inside-avoid text-sm print:block">
        <p className="font-semibold">{t('title')}</p>
        {lines}
      </div>
    </>
  )
}
