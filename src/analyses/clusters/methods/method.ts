import type { MixedPoints, OnProgress, Outcome } from '../../../stats/index.ts'

/** Where customers were put: `-1` is in no cluster. */
export interface Placement {
  readonly labels: Int32Array
  /** To the middle of the own cluster, in the units of the space; of who is in none, of the nearest. */
  readonly distances: Float64Array
  /** How clearly each is in its cluster: 0 between two, 1 in the middle of one. */
  readonly confidence: Float64Array
}

export interface FitOptions {
  readonly seed: number
  readonly restarts: number
  readonly onProgress?: OnProgress | undefined
}

/** A way to find clusters. What it fits is plain JSON, by which others are placed later. */
export interface ClusterMethod<Fit = unknown> {
  readonly title: string
  /** Whether it goes by categories too. */
  readonly mixed: boolean
  /** It finds their number by itself. */
  readonly countsThem: boolean
  /** Of more rows a sample is fitted; the others are placed. */
  readonly mostRows: number
  fit(points: MixedPoints, clusters: number, options: FitOptions): Outcome<Fit>
  place(points: MixedPoints, fit: Fit): Placement
  /** How many clusters were found. */
  count(fit: Fit): number
}
