import { workOf } from '../../apart/index.ts'
import { sayLater } from '../../language/index.ts'
import {
  insufficientData,
  type MixedPoints,
  type OnProgress,
  type Outcome,
  type PrincipalComponents,
  principalComponents,
  projectOnto,
  result,
} from '../../stats/index.ts'
import { sampleOf } from '../../stats/sampled.ts'
import type { Feature } from '../features/index.ts'
import type { ClusterColumns } from './columns.ts'
import { embed, pickMixed } from './embed.ts'
import type { Judgement, Quality } from './judge.ts'
import { type ClusterPortrait, marksOf } from './marks.ts'
import {
  CLUSTER_METHODS,
  chooseMethod,
  type MethodName,
  type Placement,
  rowsOfMixed,
} from './methods/index.ts'
import type { ClusterOptions } from './options.ts'
import type { ClusterMap, Fitted, MapAxis } from './result.ts'
import { searchClusters } from './search.ts'
import { columnsOfSpace, fitSpace, type LeftOutColumn, locate, type Space, valuesByFeature } from './space.ts'

/** Customers in columns, and clusters that are known already, if any. */
export interface ClusterInput {
  readonly columns: ClusterColumns
  /** In the order of the columns: numbers, then values of categories. */
  readonly values: readonly Float64Array[]
  readonly rows: number
  readonly options: Pick<ClusterOptions, 'method' | 'clusters' | 'most'>
  readonly seed: number
  readonly known?: Pick<Fitted, 'method' | 'space' | 'model' | 'order'> | undefined
  readonly onProgress?: OnProgress | undefined
}

export interface FoundClusters {
  readonly method: MethodName
  readonly space: Space
  readonly leftOut: readonly LeftOutColumn[]
  readonly judgement: Judgement | null
  readonly quality: Quality | null
  readonly map: ClusterMap | null
  /** Null where there are no clusters. */
  readonly model: unknown
  readonly order: readonly number[]
  readonly portraits: readonly ClusterPortrait[]
  readonly placement: Placement | null
}

/** Medians and marks are of so many customers. */
const MOST_DESCRIBED = 50_000
const MOST_DRAWN = 1_200

/** Finds clusters: scale -> how many, and are there any -> fit -> place everybody -> how good, and what sets them apart. */
export function findClusters(input: ClusterInput): Outcome<FoundClusters> {
  const { columns, values, rows, options, seed, onProgress } = input
  if (input.known) {
    const read = columnsOfSpace(input.known.space)
    return result(placedInto({ ...input, columns: read }, input.known))
  }
  const fitted = fitSpace(columns, values, rows)
  if (fitted.kind === 'insufficient-data') return fitted
  const { space, leftOut } = fitted.value
  const name = chooseMethod(options.method, space, rows)
  const method = CLUSTER_METHODS[name]
  if (!method.mixed && space.numbers.length === 0)
    return insufficientData(
      sayLater`No column is a number, and ${method.title} goes by numbers alone. Take --method k-prototypes.`,
    )
  const points = locate(space, valuesByFeature(columns, values), rows)
  const { clusters, most } = options
  const search = searchClusters(method, points, { seed, most, clusters, onProgress })
  if (search.kind === 'insufficient-data') return search
  const { judgement, fit } = search.value
  const found = fit
    ? described(input, space, points, name, fit.model, fit.quality)
    : none(points, method.mixed, space, seed)
  return result({ method: name, space, leftOut, judgement, ...found })
}

/** The same for a thread of its own. */
export const FIND_CLUSTERS = workOf(import.meta.url, findClusters)

function none(points: MixedPoints, mixed: boolean, space: Space, seed: number) {
  const labels = new Int32Array(rowsOfMixed(points)).fill(-1)
  const map = mapOf(points, mixed, space, labels, seed)
  return { quality: null, map, model: null, order: [], portraits: [], placement: null }
}

/** Everybody is put into clusters that were found before. */
function placedInto(
  input: ClusterInput,
  { method, space, model, order }: NonNullable<ClusterInput['known']>,
): FoundClusters {
  const points = locate(space, valuesByFeature(input.columns, input.values), input.rows)
  const nothing = { method, space, leftOut: [], judgement: null }
  return { ...nothing, ...described(input, space, points, method, model, null, order) }
}

function described(
  { columns, values, seed }: ClusterInput,
  space: Space,
  points: MixedPoints,
  name: MethodName,
  model: unknown,
  quality: Quality | null,
  known?: readonly number[],
) {
  const method = CLUSTER_METHODS[name]
  const raw = method.place(points, model)
  const count = method.count(model)
  const order = known ?? orderBySize(raw.labels, count)
  const labels = raw.labels.map((label) => (label < 0 ? label : order[label]!))
  const placement = { ...raw, labels }
  const marks = marksIn(space, valuesByFeature(columns, values), labels, count, seed)
  return {
    model,
    order,
    quality: quality && inOrder(quality, order),
    map: mapOf(points, method.mixed, space, labels, seed),
    portraits: marks.map((own, cluster) => ({ ...sizeOf(placement, cluster), marks: own })),
    placement,
  }
}

/** Of very many customers those of a sample are looked at. */
function marksIn(
  { numbers, describing, categories }: Space,
  values: ReadonlyMap<Feature, Float64Array>,
  labels: Int32Array,
  count: number,
  seed: number,
) {
  const told = { numbers: [...numbers, ...describing], categories }
  const rows = sampleOf(labels.length, MOST_DESCRIBED, seed)?.rows ?? labels.map((_, row) => row)
  const some = new Map(
    [...values].map(([feature, column]) => [feature, Float64Array.from(rows, (row) => column[row]!)]),
  )
  const points = locate(told, some, rows.length)
  const columns = told.numbers.map(({ feature }) => some.get(feature)!)
  return marksOf(
    told,
    points,
    columns,
    Int32Array.from(rows, (row) => labels[row]!),
    count,
  )
}

/** The place of each cluster, the largest being the first. */
function orderBySize(labels: Int32Array, count: number): readonly number[] {
  const sizes = Array.from({ length: count }, () => 0)
  for (const label of labels) if (label >= 0) sizes[label]!++
  const bySize = sizes.map((_, cluster) => cluster).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  return sizes.map((_, cluster) => bySize.indexOf(cluster))
}

function inOrder(quality: Quality, order: readonly number[]): Quality {
  return { ...quality, clusters: quality.clusters.map((_, place) => quality.clusters[order.indexOf(place)]!) }
}

function sizeOf({ labels, confidence }: Placement, cluster: number) {
  let [members, sure] = [0, 0]
  labels.forEach((label, row) => {
    if (label !== cluster) return
    members++
    sure += confidence[row]!
  })
  return { share: members / labels.length, confidence: members === 0 ? 0 : sure / members }
}

/** A plane on which customers lie as far from each other as can be: the first two principal components. */
function mapOf(
  points: MixedPoints,
  mixed: boolean,
  space: Space,
  labels: Int32Array,
  seed: number,
): ClusterMap | null {
  const sampled = sampleOf(labels.length, MOST_DRAWN, seed)
  const rows = sampled?.rows ?? labels.map((_, row) => row)
  const embedded = embed(pickMixed(points, rows), mixed)
  const axes = principalComponents(embedded)
  if (axes.kind === 'insufficient-data' || embedded.columns < 2) return null
  const { values } = projectOnto(embedded, axes.value)
  return {
    axes: [axisOf(axes.value, space, 0), axisOf(axes.value, space, 1)],
    points: Array.from(rows, (row, place) => ({
      x: rounded(values[2 * place]!),
      y: rounded(values[2 * place + 1]!),
      cluster: labels[row]!,
    })),
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
const MOST_NAMED = 2

/** What of the numbers an axis follows most. */
function axisOf({ directions, ratio }: PrincipalComponents, { numbers }: Space, axis: number): MapAxis {
  const loadings = numbers.map(({ feature }, column) => ({
    feature,
    loading: rounded(directions.values[axis * directions.columns + column]!),
  }))
  loadings.sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading))
  return { features: loadings.slice(0, MOST_NAMED), share: ratio[axis]! }
}
