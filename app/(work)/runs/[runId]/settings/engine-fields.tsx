'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChoiceField } from '#app/_ui/choice-field.tsx'
import { marketMoves } from '#lib/forecast/assumed-moves'
import { createFormat } from '#lib/locale/format'
import { BudgetField, Fields } from '../../_form/run-fields.tsx'
import { CAUTIOUS, DEFAULTS } from '../_settings/defaults.ts'
import { BackToDefault, DefaultedNumber } from './defaulted-number.tsx'

type FieldValues = Readonly<Record<string, string>>

export function DecisionFields({ fields }: { fields: FieldValues }) {
  const t = useTranslations('runs.settings')
  return (
    <Fields legend={t('decision')} help={t('decisionHelp')}>
      <DefaultedNumber
        name="ratio"
        label={t('field.ratio')}
        help={t('help.ratio')}
        unit="×"
        initial={fields.ratio}
        usual={DEFAULTS.ratio}
      />
      <ConfidenceField initial={Number(fields.confidence)} />
    </Fields>
  )
}

export function ForecastFields({
  fields,
  currency,
  dailyBudget,
}: {
  fields: FieldValues
  currency: string
  dailyBudget: number | null
}) {
  const t = useTranslations('runs.settings')
  return (
    <Fields legend={t('forecast')}>
      <DefaultedNumber
        name="days"
        label={t('field.days')}
        help={t('help.days')}
        initial={fields.days}
        usual={DEFAULTS.days}
        fractionDigits={0}
      />
      <BudgetField currency={currency} help={t('help.dailyBudget')} defaultValue={dailyBudget} />
    </Fields>
  )
}

export function AssumptionFields({ fields }: { fields: FieldValues }) {
  const t = useTranslations('runs.settings')
  return (
    <Fields legend={t('assumptions')} help={t('assumptionsHelp')}>
      <MarketField initial={fields.market ?? DEFAULTS.market} />
      {PER_CENTS.map((name) => (
        <DefaultedNumber
          key={name}
          name={name}
          label={t(`field.${name}`)}
          help={t(`help.${name}`)}
          unit="%"
          initial={fields[name]}
          usual={DEFAULTS[name]}
        />
      ))}
    </Fields>
  )
}

const PER_CENTS = ['wearOut', 'scaleUp', 'closeRate', 'comparable'] as const

/** Two choices with a name, and any other. */
function ConfidenceField({ initial }: { initial: number }) {
  const t = useTranslations('runs.settings')
  const [choice, setChoice] = useState(choiceOf(initial))
  const named = { usual: DEFAULTS.confidence, cautious: CAUTIOUS }
  return (
    <div className="space-y-3 sm:col-span-2">
      <ChoiceField
        label={t('field.confidence')}
        help={t('help.confidence')}
        value={choice}
        onChange={(value) => setChoice(value as Confidence)}
        options={CONFIDENCES.map((value) => ({
          value,
          label: t(`confidence.${value}.name`),
          help: t(`confidence.${value}.meaning`),
        }))}
      />
      {choice === 'own' ? (
        <div className="grid gap-x-6 sm:grid-cols-2">
          <DefaultedNumber
            name="confidence"
            label={t('confidenceOwn')}
            unit="%"
            initial={String(initial)}
            usual={DEFAULTS.confidence}
          />
        </div>
      ) : (
        <input type="hidden" name="confidence" value={named[choice]} />
      )}
      {choice !== 'own' && (
        <BackToDefault
          usual={t('confidence.usual.name')}
          isUsual={choice === 'usual'}
          onReset={() => setChoice('usual')}
        />
      )}
    </div>
  )
}

const CONFIDENCES = ['usual', 'cautious', 'own'] as const
type Confidence = (typeof CONFIDENCES)[number]

function choiceOf(confidence: number): Confidence {
  if (confidence === DEFAULTS.confidence) return 'usual'
  return confidence === CAUTIOUS ? 'cautious' : 'own'
}

function MarketField({ initial }: { initial: string }) {
  const t = useTranslations('runs.settings')
  const format = createFormat(useLocale())
  const [market, setMarket] = useState(initial)
  return (
    <div className="space-y-2 sm:col-span-2">
      <ChoiceField
        label={t('field.market')}
        help={t('help.market')}
        value={market}
        onChange={setMarket}
        options={MARKETS.map((value) => {
          const { down, up } = marketMoves(value)
          return {
            value,
            label: t(`market.${value}`),
            help: t('marketMeaning', { down: format.share(down), up: format.share(up) }),
          }
        })}
      />
      <input type="hidden" name="market" value={market} />
      <BackToDefault
        usual={t(`market.${DEFAULTS.market}`)}
        isUsual={market === DEFAULTS.market}
        onReset={() => setMarket(DEFAULTS.market)}
      />
    </div>
  )
}

const MARKETS = ['calm', 'usual', 'rough'] as const
