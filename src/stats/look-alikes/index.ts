export { cutLookAlikes, type LookAlikeCut } from './cut.ts'
export {
  FEWEST_SEEDS,
  findLookAlikes,
  type LookAlikeOptions,
  type LookAlikes,
  lookAlikeScores,
} from './find-look-alikes.ts'
export { type RankingCut, type RankingQuality, rankingQuality } from './ranking-quality.ts'
export { type ScoreMethod, type ScoreModel, scoreReasons } from './score-model.ts'
export {
  cosineSimilarity,
  euclideanDistance,
  likenessToCentroid,
  mahalanobisDistance,
} from './similarity.ts'
export { findSubgroups, type Subgroup, type SubgroupOptions } from './subgroups.ts'
export { type Attribute, NO_VALUE, STABILITY_PARTS } from './value-cells.ts'
