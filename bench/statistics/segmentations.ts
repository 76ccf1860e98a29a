import {
  affinities,
  compareMeans,
  coverage,
  findLookAlikes,
  findSubgroups,
  giniCoefficient,
  intersections,
  lorenzCurve,
  momentsOf,
  pairs,
  randomFrom,
  topShare,
  transitionMatrix,
} from '../../src/stats/index.ts'
import { drawNormal } from '../../src/stats/random/index.ts'
import { methodsOf } from './method.ts'

const SEGMENTS = 50
const STAGES = 8

/** Fifty overlapping segments, each of a tenth. */
function segments(profiles: number) {
  const random = randomFrom(1)
  const words = Math.ceil(profiles / 32)
  const everyone = new Uint32Array(words).fill(0xffffffff)
  const sets = Array.from({ length: SEGMENTS }, () =>
    Uint32Array.from({ length: words }, () => random.bits() & random.bits() & random.bits()),
  )
  return { everyone, sets }
}

/** Money as customers spend it: most little, few much. */
function amounts(profiles: number) {
  const random = randomFrom(1)
  return Float64Array.from({ length: profiles }, () => Math.exp(3 + 1.2 * drawNormal(random)))
}

function moves(profiles: number) {
  const random = randomFrom(1)
  const from = Uint32Array.from({ length: profiles }, () => random.below(STAGES))
  return { from, to: from.map((stage) => (random.below(3) === 0 ? random.below(STAGES) : stage)) }
}

/** Twelve features, and seeds, 2 % of everybody, who lie apart in three of them. */
function seeds(profiles: number) {
  const random = randomFrom(1)
  const chosen = Uint8Array.from({ length: profiles }, () => (random.below(50) === 0 ? 1 : 0))
  const columns = Array.from({ length: 12 }, (_, column) =>
    Float64Array.from(chosen, (seed) => drawNormal(random) + (column < 3 ? 1.5 * seed : 0)),
  )
  return { columns, chosen }
}

/** As many products as rows, bought by some of 100,000 people, of whom 10,000 are a group. */
function products(count: number) {
  const random = randomFrom(1)
  const group = Uint32Array.from({ length: count }, () => random.below(500))
  return {
    group,
    everybody: group.map((buyers) => 8 * buyers + random.below(2000)),
    groupSize: 10_000,
    size: 100_000,
  }
}

/** Six attributes of eight values each, and three targets, one of which differs for one value. */
function people(count: number) {
  const random = randomFrom(1)
  const attributes = Array.from({ length: 6 }, () => ({
    codes: Uint8Array.from({ length: count }, () => random.below(8)),
    values: 8,
  }))
  const targets = Array.from({ length: 3 }, (_, target) =>
    Float64Array.from(attributes[target]!.codes, (code) => drawNormal(random) + (code === target ? 1 : 0)),
  )
  return { attributes, targets }
}

export const methods = [
  ...methodsOf('overlap', segments, {
    coverage: ({ everyone, sets }) => coverage(everyone, sets),
    'intersections of 50 segments': ({ everyone, sets }) => intersections(everyone, sets),
    'pairs of 50 segments': ({ everyone, sets }) => pairs(everyone, sets),
  }),
  ...methodsOf('concentration', amounts, {
    Gini: (column) => giniCoefficient(column),
    'Lorenz curve and top share': (column) => [lorenzCurve(column), topShare(column, 0.2)],
  }),
  ...methodsOf('contrast', amounts, {
    means: (column) =>
      compareMeans(
        momentsOf(column.subarray(0, column.length / 4)),
        momentsOf(column.subarray(column.length / 4)),
      ),
  }),
  ...methodsOf('affinity', products, { 'a row a product': (counted) => affinities(counted) }),
  ...methodsOf('transitions', moves, {
    matrix: (all) => transitionMatrix(all, STAGES),
  }),
  ...methodsOf('look-alikes', seeds, {
    '12 columns, 2 % seeds': ({ columns, chosen }) => findLookAlikes(columns, chosen),
  }),
  ...methodsOf('look-alikes', people, {
    'subgroups by 6 attributes': ({ attributes, targets }) => findSubgroups(attributes, targets),
  }),
]
