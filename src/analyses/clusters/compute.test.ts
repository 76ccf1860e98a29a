import { describe, expect, it } from 'vitest'
import { apart } from '../../apart/index.ts'
import { adjustedRandIndex, randomFrom } from '../../stats/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import type { Feature } from '../features/index.ts'
import { type ClusterInput, FIND_CLUSTERS, findClusters } from './compute.ts'
import type { MethodName } from './methods/index.ts'
import { nameClusters } from './names.ts'

const number = (trait: string): Feature => ({ of: 'trait', trait, path: '', measure: 'number' })
const is = (trait: string, value: string): Feature => ({ of: 'trait', trait, path: '', measure: 'is', value })

type Cells = (row: number) => number

function inputOf(
  rows: number,
  numbers: Readonly<Record<string, Cells>>,
  options: Partial<ClusterInput['options']> = {},
  categories: Readonly<Record<string, (row: number) => string>> = {},
): ClusterInput {
  const levels = Object.entries(categories).map(([trait, cell]) => {
    const cells = Array.from({ length: rows }, (_, row) => cell(row))
    const values = [...new Set(cells)]
    return {
      features: values.map((value) => is(trait, value)),
      columns: values.map((value) => Float64Array.from(cells, (one) => Number(one === value))),
    }
  })
  return {
    columns: {
      numbers: Object.keys(numbers).map(number),
      categories: levels.map(({ features }) => features),
      describing: [],
    },
    values: [
      ...Object.values(numbers).map((cell) => Float64Array.from({ length: rows }, (_, row) => cell(row))),
      ...levels.flatMap(({ columns }) => columns),
    ],
    rows,
    options: { method: 'auto', clusters: undefined, most: 5, ...options },
    seed: 1,
  }
}

const bell = (seed: number) => {
  const random = randomFrom(seed)
  return () => Array.from({ length: 6 }, () => random.uniform()).reduce((sum, value) => sum + value, -3)
}
const even = (seed: number) => {
  const random = randomFrom(seed)
  return () => random.uniform()
}

/** Three kinds of customers, told by the row. */
function blobs(rows: number, options: Partial<ClusterInput['options']> = {}): ClusterInput {
  const [a, b] = [bell(1), bell(2)]
  return inputOf(
    rows,
    {
      age: (row) => [25, 45, 65][row % 3]! + 2 * a(),
      income: (row) => [20_000, 60_000, 40_000][row % 3]! + 2_000 * b(),
    },
    options,
  )
}

const truth = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row % 3)

describe('clusters of separate kinds', () => {
  it.each<MethodName>(['k-means', 'mini-batch', 'k-prototypes', 'gaussian-mixture', 'hdbscan'])(
    'are found by %s, and whoever comes later is placed as the fit places',
    (method) => {
      const input = blobs(240, { method })
      const found = resultOf(findClusters(input))
      expect(found.portraits).toHaveLength(3)
      const { labels, confidence } = found.placement!
      expect(
        adjustedRandIndex(
          Uint32Array.from(labels, (label) => label + 1),
          truth(240),
        ),
      ).toBeGreaterThan(0.95)
      expect(Math.min(...confidence)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...confidence)).toBeLessThanOrEqual(1)
      expect(found.quality!.agreement).toBeGreaterThan(0.9)
      const known = JSON.parse(
        JSON.stringify({ method, space: found.space, model: found.model, order: found.order }),
      )
      const half = input.values.map((column) => column.slice(120))
      const placed = resultOf(findClusters({ ...input, values: half, rows: 120, known }))
      expect(placed.placement!.labels).toEqual(labels.slice(120))
      expect(placed.placement!.distances).toEqual(found.placement!.distances.slice(120))
    },
  )

  it('are named by what sets them apart, the largest first, and are the same for the same seed and in a thread', async () => {
    const input = blobs(150)
    const found = resultOf(findClusters(input))
    const names = nameClusters(found.portraits.map(({ marks }) => marks))
    expect(names.toSorted()).toEqual(['High income', 'Low income, younger', 'Older'])
    expect(findClusters(input)).toEqual(findClusters(input))
    expect(resultOf(await apart(FIND_CLUSTERS, [input]))).toEqual(found)
  })

  it('are found among categories alone and among both, but not where categories only meet by chance', () => {
    const noise = even(3)
    const category = (row: number) => 'ab'[noise() < 0.1 ? 1 - (row % 2) : row % 2]!
    const six = Object.fromEntries([...'uvwxyz'].map((trait) => [trait, category]))
    const alone = resultOf(findClusters(inputOf(200, {}, {}, six)))
    expect(alone.method).toBe('k-prototypes')
    expect(alone.portraits).toHaveLength(2)
    const both = resultOf(findClusters(inputOf(200, { n: (row) => (row % 2) * 9 + noise() }, {}, six)))
    expect(both.method).toBe('k-prototypes')
    expect(both.portraits).toHaveLength(2)
    const chance = even(6)
    const coin = () => (chance() < 0.5 ? 'a' : 'b')
    const independent = resultOf(findClusters(inputOf(200, {}, {}, { x: coin, y: coin, z: coin })))
    expect(independent.judgement!.k).toBe(1)
    expect(independent.placement).toBeNull()
  })

  it('are described by categories that they were not found by', () => {
    const input = blobs(150)
    const told = inputOf(150, {}, {}, { region: (row) => ['North', 'South', 'West'][row % 3]! })
    const found = resultOf(
      findClusters({
        ...input,
        columns: { ...input.columns, categories: told.columns.categories },
        values: [...input.values, ...told.values],
      }),
    )
    for (const { marks } of found.portraits)
      expect(marks.find(({ kind }) => kind === 'category')).toMatchObject({ share: 1, othersShare: 0 })
  })
})

describe('without separate kinds', () => {
  it.each<MethodName>(['k-means', 'k-prototypes', 'gaussian-mixture', 'hdbscan'])(
    'there are no clusters by %s in even noise',
    (method) => {
      const noise = inputOf(400, { a: even(11), b: even(12), c: even(13) }, { method })
      const found = resultOf(findClusters(noise))
      expect(found.portraits).toEqual([])
      expect(found.model).toBeNull()
      expect(found.map!.points).toHaveLength(400)
    },
  )

  it('there are none in one bell, nor in one column; as many as are asked for are cut all the same', () => {
    const one = inputOf(300, { a: bell(21), b: bell(22) })
    expect(resultOf(findClusters(one)).judgement!.k).toBe(1)
    const column = inputOf(300, { a: even(23) })
    expect(resultOf(findClusters(column)).portraits).toEqual([])
    const cut = resultOf(findClusters({ ...one, options: { ...one.options, clusters: 4 } }))
    expect(cut.portraits).toHaveLength(4)
    expect(cut.judgement!.k).toBe(1)
  })
})

describe('columns that give little', () => {
  const reasonOf = (input: ClusterInput) => {
    const found = findClusters(input)
    return found.kind === 'insufficient-data' ? found.reason : undefined
  }

  it('are left out with the reason, and too few rows or no column that differs are no result', () => {
    const { columns, values, ...rest } = blobs(120)
    const more: Readonly<Record<string, Cells>> = {
      same: () => 7,
      unknown: () => Number.NaN,
      rare: (row) => (row < 20 ? row : Number.NaN),
      again: (row) => 3 * values[0]![row]! + 1,
      infinite: (row) => (row % 40 === 0 ? Number.POSITIVE_INFINITY : row % 7),
    }
    const besides = inputOf(120, more)
    const found = resultOf(
      findClusters({
        ...rest,
        columns: {
          numbers: [...columns.numbers, ...besides.columns.numbers],
          categories: [],
          describing: [],
        },
        values: [...values, ...besides.values],
      }),
    )
    const reasons = found.leftOut.map(({ feature, reason }) => [
      feature.of === 'trait' && feature.trait,
      reason,
    ])
    expect(Object.fromEntries(reasons)).toEqual({
      same: 'constant',
      unknown: 'all-missing',
      rare: 'mostly-missing',
      again: 'repeats',
    })
    expect(found.portraits).toHaveLength(3)
    expect(JSON.stringify(found.portraits)).not.toMatch(/NaN|null/)
    expect(reasonOf(inputOf(50, { same: () => 7, unknown: () => Number.NaN }))).toContain(
      'No column has two different values',
    )
    expect(reasonOf(inputOf(9, { a: (row) => row }))).toContain('9 customers are too few')
    expect(reasonOf(inputOf(20, {}, { method: 'k-means' }, { x: (row) => 'ab'[row % 2]! }))).toContain(
      'k-prototypes',
    )
    expect(reasonOf(inputOf(20, { a: (row) => row % 2, b: (row) => row % 5 }, { clusters: 9 }))).toMatch(
      /differ/,
    )
  })

  it('ten rows and doubled rows have an answer', () => {
    expect(
      resultOf(findClusters(inputOf(10, { a: (row) => row, b: (row) => (row * 7) % 10 }))).portraits,
    ).toEqual([])
    const doubled = inputOf(120, {
      a: (row) => (row % 2) * 10 + (row % 3),
      b: (row) => (row % 2) * 5 + (row % 3),
    })
    expect(resultOf(findClusters(doubled)).portraits).toHaveLength(2)
  })

  it('one odd value makes no cluster of its own', () => {
    const { values, ...input } = blobs(150)
    const odd = values.map((column, place) => (place === 1 ? column.with(0, 9e12) : column))
    const found = resultOf(
      findClusters({ ...input, values: odd, options: { ...input.options, clusters: 3 } }),
    )
    expect(Math.min(...found.portraits.map(({ share }) => share))).toBeGreaterThan(0.1)
  })
})
