/** The names in the demo's export, by the simulator's indices. They are data, like the names in anybody's export. */
export const INTERESTS = ['Parenting', 'Fitness', 'Healthy food', 'Travel'] as const

export const AGES = ['25-34', '35-44', '45-54'] as const

export const GENDERS = [
  { name: 'female', plural: 'women' },
  { name: 'male', plural: 'men' },
] as const

export const PAIN_POINTS = ['No time', 'Too expensive', 'Gave up before', 'Afraid of injury', 'Shy in a gym'] as const

export const CREATIVES = [
  'Photo 1: trainer at home',
  'Photo 2: mat and dumbbells',
  'Photo 3: before and after',
  'Photo 4: living-room workout',
  'Video 1: five minutes a day',
  'Video 2: a trainer answers',
  'Video 3: first lesson',
  'Carousel 1: three exercises',
  'Carousel 2: members’ stories',
  'Text card: price of a month',
] as const
