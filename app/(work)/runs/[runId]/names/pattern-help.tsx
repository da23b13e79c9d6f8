import { useTranslations } from 'next-intl'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Range } from '#app/_ui/range.tsx'
import { usePatternWords } from './use-pattern-words.ts'

const EXAMPLES = [
  ['place', '{gender}_{age}_{interest}|{creative}|{painPoint}'],
  ['optional', '{creative}_{painPoint?}_{date?}'],
  ['typed', '{part:age}_{number:int}'],
  ['id', '{creative:id=C-}_{painPoint:id=P-}'],
  ['rest', '{creative}_{*}'],
] as const

/** How a pattern is written, by examples. */
export function PatternHelp() {
  const t = useTranslations('names.help')
  const write = usePatternWords()
  return (
    <Disclosure summary={t('title')}>
      <p className="max-w-[80ch]">{t('tokens')}</p>
      <dl className="mt-3 grid gap-x-6 gap-y-2 md:grid-cols-[auto_minmax(0,1fr)]">
        {EXAMPLES.map(([name, example]) => (
          <div key={name} className="contents">
            <dt className="wrap-anywhere">
              <Range className="rounded-sm bg-sunken px-1.5 font-mono text-sm">{write(example)}</Range>
            </dt>
            <dd className="text-sm text-muted max-md:pb-2">{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
