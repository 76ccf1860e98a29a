export { adjustedRandIndex, fowlkesMallows } from './adjusted-rand.ts'
export { type Assignment, assignToCentres } from './assign.ts'
export { calinskiHarabasz } from './calinski-harabasz.ts'
export {
  type ClusterCandidate,
  type ClusterChoice,
  type ClusterChoiceOptions,
  type ClusterTest,
  chooseClusters,
} from './choose-clusters.ts'
export { daviesBouldin } from './davies-bouldin.ts'
export { type Dbscan, dbscan } from './dbscan.ts'
export {
  type Distance,
  euclidean,
  jaccardDissimilarity,
  manhattan,
  matchingDissimilarity,
} from './distance.ts'
export { type GapOptions, type GapStatistic, gapStatistic } from './gap-statistic.ts'
export {
  assignToComponents,
  type GaussianComponent,
  type GaussianMixture,
  type GaussianMixtureOptions,
  gaussianMixture,
} from './gaussian-mixture.ts'
export { gowerDissimilarities, type MixedColumn } from './gower.ts'
export { assignByDensity, type Hdbscan, type HdbscanOptions, hdbscan } from './hdbscan.ts'
export { type KMeans, type KMeansOptions, kMeans } from './k-means.ts'
export { type KMedoids, kMedoids } from './k-medoids.ts'
export {
  assignToPrototypes,
  type Categories,
  type KPrototypes,
  type KPrototypesOptions,
  kPrototypes,
  type MixedPoints,
} from './k-prototypes.ts'
export { type MiniBatchOptions, miniBatchKMeans } from './mini-batch.ts'
export { type SharedInformation, sharedInformation } from './mutual-information.ts'
export { type Points, pickRows, rowCount } from './points.ts'
export { type PrincipalComponents, principalComponents, projectOnto } from './principal-components.ts'
export {
  type ColumnScaling,
  type Features,
  fitScaling,
  type Scaling,
  type ScalingOptions,
  scaleFeatures,
} from './scale-features.ts'
export { type ClusterMark, type ClusterMarkOptions, type ClusterMarks, clusterMarks } from './set-apart.ts'
export { type Silhouette, type SilhouetteOptions, silhouette } from './silhouette.ts'
export type { ClusterMerges } from './single-linkage.ts'
export { type ClusterStability, clusterStability, type StabilityOptions } from './stability.ts'
export { cutInto, ward } from './ward.ts'
