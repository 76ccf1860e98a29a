import { type Contingency, contingency } from './partition.ts'

/**
 * What one partition tells about another. All are 0 to 1 but `adjusted`, which is below 0 for less than
 * chance.
 */
export interface SharedInformation {
  /** Mutual information over the mean of both entropies. */
  readonly normalized: number
  /** The same after taking off what independent partitions of these sizes share on average. */
  readonly adjusted: number
  /** 1 when every cluster holds elements of one class only. */
  readonly homogeneity: number
  /** 1 when all elements of a class are in one cluster. */
  readonly completeness: number
  /** Harmonic mean of the two. */
  readonly vMeasure: number
}

/**
 * Compares clusters with classes known from elsewhere, by entropy in nats.
 *
 * Rosenberg & Hirschberg (2007) for homogeneity and completeness; Vinh, Epps & Bailey (2010) for the expected
 * mutual information under the permutation model. Equal to scikit-learn with `average_method='arithmetic'`.
 */
export function sharedInformation(
  classes: ArrayLike<number>,
  clusters: ArrayLike<number>,
): SharedInformation {
  const table = contingency(classes, clusters)
  const ofClasses = entropy(table.rows)
  const ofClusters = entropy(table.columns)
  const shared = mutualInformation(table)
  const homogeneity = ofClasses === 0 ? 1 : shared / ofClasses
  const completeness = ofClusters === 0 ? 1 : shared / ofClusters
  const mean = (ofClasses + ofClusters) / 2
  const vMeasure = harmonicMean(homogeneity, completeness)
  return {
    normalized: mean === 0 ? 1 : shared / mean,
    adjusted: adjusted(shared, mean, expectedInformation(table)),
    homogeneity,
    completeness,
    vMeasure,
  }
}

const harmonicMean = (a: number, b: number) => (a + b === 0 ? 0 : (2 * a * b) / (a + b))

/** Where chance alone shares all there is, both partitions are trivial in the same way: 1. */
function adjusted(shared: number, mean: number, expected: number): number {
  return mean - expected < 1e-12 ? 1 : (shared - expected) / (mean - expected)
}

function entropy(sizes: Uint32Array): number {
  const elements = sizes.reduce((sum, size) => sum + size, 0)
  return sizes.reduce((sum, size) => sum - (size / elements) * Math.log(size / elements), 0)
}

function mutualInformation({ elements, rows, columns, cells }: Contingency): number {
  let sum = 0
  for (const { row, column, count } of cells)
    sum += (count / elements) * Math.log((elements * count) / (rows[row]! * columns[column]!))
  return Math.max(0, sum)
}

/** The mean of mutual information when elements are dealt anew to clusters of the same sizes. */
function expectedInformation({ elements, rows, columns }: Contingency): number {
  const logFactorial = logFactorials(elements)
  let sum = 0
  for (const a of rows) for (const b of columns) sum += expectedCell(a, b, elements, logFactorial)
  return sum
}

function expectedCell(a: number, b: number, elements: number, logFactorial: Float64Array): number {
  const f = (n: number) => logFactorial[n]!
  const fixed = f(a) + f(b) + f(elements - a) + f(elements - b) - f(elements)
  let sum = 0
  for (let n = Math.max(1, a + b - elements); n <= Math.min(a, b); n++) {
    const logProbability = fixed - f(n) - f(a - n) - f(b - n) - f(elements - a - b + n)
    sum += (n / elements) * Math.log((elements * n) / (a * b)) * Math.exp(logProbability)
  }
  return sum
}

function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1)
  for (let n = 2; n <= most; n++) logs[n] = logs[n - 1]! + Math.log(n)
  return logs
}
