import { sayLater } from '../../language/index.ts'
import {
  completeCases,
  type FactorAnalysis,
  factorAnalysis,
  type Items,
  insufficientData,
  minimumAveragePartial,
  type Outcome,
  parallelAnalysis,
  result,
  samplingAdequacy,
} from '../../stats/index.ts'
import type { SurveysOptions } from './options.ts'
import type { FactorCounts, Misfit, Structure } from './result.ts'
import type { Scale } from './scales.ts'

export interface StructureInput {
  readonly names: readonly string[]
  readonly items: Items
  readonly scales: readonly Scale[] | null
  readonly options: Pick<SurveysOptions, 'factors' | 'rotation'>
  readonly seed: number
  readonly onProgress?: ((done: number) => void) | undefined
}

/** Below it a loading says little (Hair et al. 2010). */
export const SALIENT = 0.3
/** Fewer items do not determine a factor. */
const LEAST_ITEMS = 3

/** How many factors, which items go with which, and whether that is what the scales say. */
export function findStructure(input: StructureInput): Outcome<Structure> {
  const { names, options } = input
  const scales = input.scales?.map((scale) => within(scale, names)) ?? null
  const items = completeCases(input.items)
  const counted = countFactors(items, input)
  if (counted.kind === 'insufficient-data') return counted
  const counts = counted.value
  const adequacy = samplingAdequacy(items)
  if (adequacy.kind === 'insufficient-data') return adequacy
  const found = analyse(items, counts, input)
  if (found.kind === 'insufficient-data') return found
  const { analysis, because } = found.value
  const scaleOfFactor = scales
    ? matchScales(analysis.loadings, names, scales)
    : Array.from(analysis.loadings[0]!, (): string | null => null)
  const signs = scaleOfFactor.map((name, factor) => {
    const scale = scales?.find((one) => one.name === name)
    return scale ? directionOf(scale, factor, analysis.loadings, names) : 1
  })
  const loadings = analysis.loadings.map((row) => Array.from(row, (loading, f) => signs[f]! * loading))
  return result({
    people: analysis.people,
    items: names,
    kmo: adequacy.value.kmo,
    kmoOfItems: Array.from(adequacy.value.items),
    sphericity: adequacy.value.sphericity,
    counts,
    factors: loadings[0]!.length,
    because,
    rotation: options.rotation,
    loadings,
    communalities: Array.from(analysis.communalities),
    explained: Array.from(analysis.explained),
    factorCorrelations: analysis.factorCorrelations.map((row, f) =>
      Array.from(row, (r, g) => signs[f]! * signs[g]! * r),
    ),
    fit: finiteFit(analysis),
    converged: analysis.converged,
    scaleOfFactor,
    misfits: scales ? misfitsOf(loadings, names, scales, scaleOfFactor) : [],
  })
}

/** A scale without the items that are not analysed. */
function within(scale: Scale, names: readonly string[]): Scale {
  return { ...scale, items: scale.items.filter((item) => names.includes(item)) }
}

/** Where no degree of freedom is left, indices of fit are not numbers; the model fits then. */
function finiteFit({ fit }: FactorAnalysis): Structure['fit'] {
  const plain = (value: number, otherwise: number) => (Number.isFinite(value) ? value : otherwise)
  return {
    ...fit,
    p: plain(fit.p, 1),
    rmsea: plain(fit.rmsea, 0),
    tli: plain(fit.tli, 1),
    rms: plain(fit.rms, 0),
  }
}

function countFactors(items: Items, { seed, onProgress }: StructureInput): Outcome<FactorCounts> {
  if (items.length < LEAST_ITEMS)
    return insufficientData(sayLater`${LEAST_ITEMS} items are the least that a factor shows in`)
  const parallel = parallelAnalysis(items, { seed, onProgress })
  if (parallel.kind === 'insufficient-data') return parallel
  const partial = minimumAveragePartial(items)
  const { factors, components, factorValues, chanceFactorValues, ...rest } = parallel.value
  return result({
    parallel: factors,
    components,
    partial: partial.kind === 'result' ? partial.value.components : null,
    values: Array.from(factorValues),
    chanceValues: Array.from(chanceFactorValues),
    componentValues: Array.from(rest.componentValues),
    chanceComponentValues: Array.from(rest.chanceComponentValues),
  })
}

interface Analysed {
  readonly analysis: FactorAnalysis
  readonly because: Structure['because']
}

/** As many factors as are stated, as there are scales, or as chance does not explain and items determine. */
function analyse(items: Items, counts: FactorCounts, { options, scales }: StructureInput): Outcome<Analysed> {
  const { rotation } = options
  const stated = options.factors ?? (scales && scales.length > 1 ? scales.length : undefined)
  if (stated !== undefined) {
    const factors = Math.min(stated, items.length)
    const found = factorAnalysis(items, { factors, rotation })
    const because = options.factors === undefined ? 'scales' : 'stated'
    if (found.kind === 'result') return result({ analysis: found.value, because })
    if (options.factors !== undefined) return found
  }
  for (let factors = Math.max(1, counts.parallel); factors > 1; factors--) {
    const found = factorAnalysis(items, { factors, rotation })
    if (found.kind === 'result' && isDetermined(found.value))
      return result({ analysis: found.value, because: 'parallel' })
  }
  const one = factorAnalysis(items, { factors: 1, rotation })
  return one.kind === 'result' ? result({ analysis: one.value, because: 'parallel' }) : one
}

/** Whether each factor is the first of three items or more. */
function isDetermined({ loadings }: FactorAnalysis): boolean {
  const items = new Array<number>(loadings[0]!.length).fill(0)
  for (const row of loadings) {
    const first = firstOf(row)
    if (Math.abs(row[first]!) >= SALIENT) items[first]!++
  }
  return items.every((count) => count >= LEAST_ITEMS)
}

/** The factor that an item goes with most. */
export function firstOf(row: ArrayLike<number>): number {
  let first = 0
  for (let factor = 1; factor < row.length; factor++)
    if (Math.abs(row[factor]!) > Math.abs(row[first]!)) first = factor
  return first
}

/** Factors and scales that go together best, each once. */
function matchScales(
  loadings: readonly ArrayLike<number>[],
  names: readonly string[],
  scales: readonly Scale[],
): (string | null)[] {
  const factors = Array.from(loadings[0]!, (_, factor) => factor)
  const pairs = factors.flatMap((factor) =>
    scales
      .filter(({ items }) => items.length > 0)
      .map(({ name, items }) => {
        const places = items.map((item) => names.indexOf(item))
        const total = places.reduce((sum, place) => sum + Math.abs(loadings[place]![factor]!), 0)
        return { factor, name, strength: total / places.length }
      }),
  )
  const matched: (string | null)[] = factors.map(() => null)
  for (const { factor, name } of pairs.sort((a, b) => b.strength - a.strength))
    if (matched[factor] === null && !matched.includes(name)) matched[factor] = name
  return matched
}

function misfitsOf(
  loadings: readonly (readonly number[])[],
  names: readonly string[],
  scales: readonly Scale[],
  scaleOfFactor: readonly (string | null)[],
): Misfit[] {
  return scales.flatMap((scale) => {
    const own = scaleOfFactor.indexOf(scale.name)
    return scale.items.flatMap((item): Misfit[] => {
      const row = loadings[names.indexOf(item)]!
      const factor = firstOf(row)
      const found = { item, scale: scale.name, factor, loading: row[factor]! }
      if (Math.abs(row[factor]!) < SALIENT) return [{ ...found, kind: 'nowhere' }]
      if (own < 0) return []
      if (factor !== own) return [{ ...found, kind: 'elsewhere' }]
      const keyed = scale.reverse.includes(item) ? -1 : 1
      return row[own]! * keyed < 0 ? [{ ...found, kind: 'other way round' }] : []
    })
  })
}

/** 1 where more of the factor is more of the scale, -1 where it is less. */
function directionOf(
  { items, reverse }: Scale,
  factor: number,
  loadings: readonly ArrayLike<number>[],
  names: readonly string[],
): number {
  const sum = items.reduce(
    (total, item) => total + loadings[names.indexOf(item)]![factor]! * (reverse.includes(item) ? -1 : 1),
    0,
  )
  return sum < 0 ? -1 : 1
}
