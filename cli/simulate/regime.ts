/** The stages whose rate differs from ad to ad: per impression, then per click, per click, per lead. */
export const RATES = ['clickPerImpression', 'subscriberPerClick', 'leadPerClick', 'salePerLead'] as const
export type RateName = (typeof RATES)[number]

/** What the average ad costs and converts to. */
export const AVERAGE = {
  roublesPerThousandImpressions: 150,
  clickPerImpression: 0.008,
  subscriberPerClick: 0.1,
  leadPerClick: 0.025,
  salePerLead: 0.18,
} as const

/** Standard deviations on the log scale of what the audience, the creative, the pain point and the ad itself add. */
export const SPREAD: Record<RateName, { segment: number; creative: number; painPoint: number; ad: number }> = {
  clickPerImpression: { segment: 0.25, creative: 0.22, painPoint: 0.18, ad: 0.12 },
  subscriberPerClick: { segment: 0.28, creative: 0.18, painPoint: 0.22, ad: 0.12 },
  leadPerClick: { segment: 0.35, creative: 0.2, painPoint: 0.3, ad: 0.18 },
  salePerLead: { segment: 0.3, creative: 0.1, painPoint: 0.15, ad: 0.1 },
}

/** Day-to-day noise of one ad, as standard deviations on the log scale. */
export const DAILY_NOISE = {
  price: 0.15,
  clickPerImpression: 0.1,
  subscriberPerClick: 0.12,
  leadPerClick: 0.12,
} as const
export type NoiseName = keyof typeof DAILY_NOISE

/** A kind of campaign that an analysis has to cope with. What is left out is absent. */
export type Regime = {
  /** Roubles an ad spends over the test, on average. */
  readonly budgetPerAd: number
  /** Multiplies every spread: 0 makes all ads alike. */
  readonly spread: number
  /** How strongly some pain points are shown mostly to good audiences. */
  readonly confounding: number
  /** Standard deviation of the audiences' log price. */
  readonly priceSpread: number
  /** A few audiences, pain points and creatives stand far out. */
  readonly outliers: boolean
  /** Correlation of a creative's effects on clicks and on leads: negative is clickbait. */
  readonly clickToLead: number | null
  /** Effects have Student's t with 3 degrees of freedom in place of the normal distribution. */
  readonly heavyTails: boolean
  /** Standard deviation of the audience × pain point interaction in leads. */
  readonly interaction: number
  /** Correlation of an ad's noise with that of the day before. */
  readonly persistence: number
  readonly sizes: Partial<Sizes>
}

export type Sizes = {
  readonly segments: number
  readonly creatives: number
  readonly painPoints: number
  readonly ads: number
}

const ORDINARY: Regime = {
  budgetPerAd: 5_000,
  spread: 1,
  confounding: 0.4,
  priceSpread: 0.22,
  outliers: false,
  clickToLead: null,
  heavyTails: false,
  interaction: 0,
  persistence: 0,
  sizes: {},
}

export const REGIMES = {
  /** The test as people run it: few leads per ad. */
  sparse: ORDINARY,
  /** Eight times the money. */
  rich: { ...ORDINARY, budgetPerAd: 40_000 },
  /** No ad is better than another; whatever is found is noise. */
  null: { ...ORDINARY, spread: 0, priceSpread: 0 },
  /** Nearly alike, but for a few that stand out. */
  outliers: { ...ORDINARY, spread: 0.25, outliers: true },
  /** Good audiences flatter the pain points shown to them. */
  confounded: { ...ORDINARY, budgetPerAd: 7_500, spread: 1.2, confounding: 2.2 },
  /** What is clicked does not sell. */
  clickbait: { ...ORDINARY, budgetPerAd: 7_500, clickToLead: -0.7 },
  /** Breaks the assumptions of a simple model. */
  misspecified: {
    ...ORDINARY,
    budgetPerAd: 7_500,
    confounding: 1,
    heavyTails: true,
    interaction: 0.3,
    persistence: 0.6,
  },
  /** Ten ads and little money. */
  tiny: { ...ORDINARY, budgetPerAd: 2_000, sizes: { segments: 4, creatives: 4, painPoints: 3, ads: 10 } },
} as const satisfies Record<string, Regime>

export type RegimeName = keyof typeof REGIMES
