import type { Dimension } from '../kernel/dimension.ts'
import type { Problem } from '../kernel/problem.ts'
import { adsInFiles, cutsInFiles, cutsInRun } from './count-leads.ts'
import type { FileTally } from './file-tally.ts'
import type { Naming } from './name-ads.ts'
import type { StoredData } from './run-tallies.ts'
import { nameStored, tallyRun, valuesIn } from './run-tallies.ts'
import type { Ad, Tally } from './tally.ts'
import { allNameSegments, dimensionsIn, namingProblems, tallyFiles } from './tally-files.ts'
import type { AdCut } from './tally-leads.ts'

/** The figures of ads, be they in files or in a database, with the ads named as people want them. */
export type AdData = {
  readonly platforms: ReadonlySet<string>
  /** The ads as their exports name them, which is how leads name them, too. */
  readonly exported: () => Iterable<Ad>
  /** Which ads occur with which breakdowns. */
  readonly cuts: () => Iterable<AdCut>
  readonly told: (ofPlatform: (platform: string) => boolean) => Told
  /** Ads by period, with breakdowns folded to these dimensions. */
  readonly tallies: (dimensions: readonly Dimension[]) => Iterable<Tally>
  /** What has to be said of the names. */
  readonly problems: readonly Problem[]
}

/** Dimensions of which some of the ads have at least one value, and whether every ad names its segment. */
type Told = { readonly dimensions: ReadonlySet<Dimension>; readonly allNameSegments: boolean }

/** Of several files, in the order in which their word counts. */
export function adsOfFiles(files: readonly FileTally[], naming: Naming): AdData {
  return {
    platforms: new Set(files.map(({ platform }) => platform)),
    exported: () => adsInFiles(files),
    cuts: () => cutsInFiles(files, naming.sameValues),
    told: (ofPlatform) => {
      const asked = files.filter(({ platform }) => ofPlatform(platform))
      return { dimensions: dimensionsIn(asked, naming), allNameSegments: allNameSegments(asked, naming) }
    },
    tallies: (dimensions) => tallyFiles(files, dimensions, naming),
    problems: namingProblems(files, naming),
  }
}

/** Of a run in the database. */
export function adsOfRun(stored: StoredData, naming: Naming): AdData {
  const { data, problems } = nameStored(stored, naming)
  const ads = [...data.ads.values()]
  return {
    platforms: new Set(ads.map(({ platform }) => platform)),
    exported: () => stored.ads.values(),
    cuts: () => cutsInRun(data),
    told: (ofPlatform) => ({
      dimensions: new Set(valuesIn(data, ({ platform }) => ofPlatform(platform)).keys()),
      allNameSegments: ads.every(({ platform, segment }) => !ofPlatform(platform) || segment !== null),
    }),
    tallies: (dimensions) => tallyRun(data, dimensions),
    problems,
  }
}
