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
export {
  type Attribute,
  findSubgroups,
  NO_VALUE,
  STABILITY_PARTS,
  type Subgroup,
  type SubgroupOptions,
} from './subgroups.ts'
