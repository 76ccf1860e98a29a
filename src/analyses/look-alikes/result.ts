import type { RankingQuality, RocAuc, ScoreMethod } from '../../stats/index.ts'
import type { Feature } from '../features/index.ts'
import type { ChosenSegment } from '../segment-members/index.ts'

/** How many hidden members a cut would have found, by the model and by plain likeness. */
export interface CutQuality {
  readonly share: number
  /** Of the profiles outside the segment, so many. */
  readonly profiles: number
  readonly recall: number
  readonly liftAtK: number
  readonly simpleRecall: number
  readonly simpleLiftAtK: number
}

/** Something that makes look-alikes what they are. */
export interface Driver {
  readonly feature: Feature
  readonly title: string
  /** Mean change of the log-odds among the look-alikes. */
  readonly contribution: number
  /** Medians of those chosen and of all outside the segment; null where it is mostly not known. */
  readonly chosen: number | null
  readonly others: number | null
}

/** One of the first look-alikes. */
export interface Example {
  readonly profileId: number
  readonly identity: string | null
  readonly score: number
  /** Columns that speak for it and what is in them, null where it is not known. */
  readonly because: readonly { readonly feature: Feature; readonly value: number | null }[]
  /** The same in words. */
  readonly reasons: readonly string[]
}

/** Profiles outside a segment by how like its members they are. */
export interface LookAlikesResult {
  readonly segment: Pick<ChosenSegment, 'id' | 'title' | 'sentence' | 'said'>
  readonly members: number
  readonly candidates: number
  readonly columns: readonly string[]
  /** Events and traits that were left out because the rule reads them. */
  readonly leftOut: readonly string[]
  readonly method: ScoreMethod
  readonly tried: readonly { readonly method: ScoreMethod; readonly auc: number }[]
  readonly auc: RocAuc
  readonly simpleAuc: number
  readonly cuts: readonly CutQuality[]
  /** Mean distance of what was foretold from what came, over tenths of the profiles. */
  readonly calibrationError: number
  readonly calibration: readonly { readonly predicted: number; readonly observed: number }[]
  readonly chosen: {
    readonly size: number
    /** The scores of the first and of the last that is taken; null where nobody is. */
    readonly highest: number | null
    readonly lowest: number | null
    /** What the same cut would have found of hidden members. */
    readonly quality: CutQuality | null
  }
  /** Profiles outside that are likelier members than a profile taken at random. */
  readonly aboveBase: number
  readonly drivers: readonly Driver[]
  readonly examples: readonly Example[]
}

/** Joins the two rankings' qualities, cut by cut. */
export function cutQualities(
  model: RankingQuality,
  simple: RankingQuality,
  candidates: number,
): CutQuality[] {
  return model.cuts.map(({ share, recall, lift }, index) => ({
    share,
    profiles: Math.round(share * candidates),
    recall,
    liftAtK: lift,
    simpleRecall: simple.cuts[index]!.recall,
    simpleLiftAtK: simple.cuts[index]!.lift,
  }))
}
