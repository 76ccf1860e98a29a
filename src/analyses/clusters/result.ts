import type { Feature } from '../features/index.ts'
import type { Judgement, Quality } from './judge.ts'
import type { ClusterPortrait } from './marks.ts'
import type { MethodName } from './methods/index.ts'
import type { Space } from './space.ts'

/** Clusters that were found: all it takes to put others into them. Plain JSON. */
export interface Fitted {
  readonly method: MethodName
  readonly space: Space
  /** As the method has it. */
  readonly model: unknown
  /** The place of each cluster of the model among the names. */
  readonly order: readonly number[]
  readonly names: readonly string[]
  /** Customers were looked at as of then. */
  readonly asOf: number
}

export interface ClusterMap {
  readonly axes: readonly [MapAxis, MapAxis]
  /** A sample; `-1` is in no cluster. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly cluster: number }[]
}

export interface MapAxis {
  /** What increases along it. */
  readonly features: readonly { readonly feature: Feature; readonly loading: number }[]
  /** Its share of all that varies. */
  readonly share: number
}

export interface ClusterMovement {
  readonly since: number
  /** Rows: the cluster then; columns: now. Who was not there then is in the last row. */
  readonly counts: readonly (readonly number[])[]
  readonly moved: number
  readonly stayed: number
}

/** A column that is compared, and how. */
export interface ComparedColumn {
  readonly title: string
  readonly kind: 'number' | 'category' | 'describing'
  readonly log: boolean
}

export interface NotComparedColumn {
  readonly title: string
  readonly reason: string
}

export interface ClustersResult {
  readonly customers: number
  /** The clusters, the largest first; none where there are none in these data. */
  readonly clusters: readonly (ClusterPortrait & { readonly name: string; readonly customers: number })[]
  /** Who is in no cluster, which only HDBSCAN tells. */
  readonly unassigned: number
  readonly method: MethodName
  /** Whether the number of clusters was asked for, and whether the data have as many. */
  readonly asked: number | null
  readonly judgement: Judgement | null
  readonly quality: Quality | null
  readonly columns: readonly ComparedColumn[]
  readonly leftOut: readonly NotComparedColumn[]
  readonly map: ClusterMap | null
  readonly movement: ClusterMovement | null
  /** Null where there are no clusters. */
  readonly fitted: Fitted | null
  /** Whether they were found in this run, rather than in an earlier one. */
  readonly isNew: boolean
}
