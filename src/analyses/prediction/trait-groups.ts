import { sayLater } from '../../language/index.ts'
import { type Feature, groupOf, titleOf, traitTitle } from '../features/index.ts'
import type { Covariate } from './covariates.ts'
import type { Grouping } from './lifetimes.ts'

/** Features of traits among all, with their columns. */
interface TraitColumns {
  readonly features: readonly Feature[]
  readonly columns: readonly Float64Array[]
}

/** Traits that put everybody in a few parts: texts by their values, flags, numbers with two values. */
export function groupingsOf({ features, columns }: TraitColumns): readonly Grouping[] {
  return byTrait(features).flatMap((places) => {
    const [first] = places.map((place) => features[place]!)
    const levels = places.flatMap((place) => {
      const feature = features[place]!
      return feature.of === 'trait' && feature.measure === 'is'
        ? [{ place, name: feature.value, title: traitTitle(feature) }]
        : []
    })
    if (levels.length > 0) return [ofLevels(levels, columns)]
    return first === undefined || places.length !== 1 ? [] : ofTwo(titleOf(first), columns[places[0]!]!)
  })
}

function byTrait(features: readonly Feature[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  features.forEach((feature, place) => {
    if (feature.of !== 'trait') return
    const key = groupOf(feature)
    groups.set(key, [...(groups.get(key) ?? []), place])
  })
  return [...groups.values()]
}

const REST = sayLater`other or not known`
const NO_OR_YES = [sayLater`no`, sayLater`yes`]

interface Level {
  readonly place: number
  readonly name: string
  /** Of the trait. */
  readonly title: string
}

function ofLevels(levels: readonly Level[], columns: readonly Float64Array[]): Grouping {
  const rows = columns[levels[0]!.place]!.length
  const codes = new Uint32Array(rows).fill(levels.length)
  levels.forEach(({ place }, code) => {
    for (let row = 0; row < rows; row++) if (columns[place]![row] === 1) codes[row] = code
  })
  const rest = codes.some((code) => code === levels.length)
  return {
    title: levels[0]!.title,
    names: [...levels.map(({ name }) => name), ...(rest ? [REST] : [])],
    words: [REST],
    codes,
  }
}

function ofTwo(title: string, column: Float64Array): readonly Grouping[] {
  const values = [...new Set(column)].sort((a, b) => a - b)
  if (values.length !== 2 || values.some(Number.isNaN)) return []
  const isFlag = values[0] === 0 && values[1] === 1
  const codes = Uint32Array.from(column, (value) => values.indexOf(value))
  if (isFlag) return [{ title, names: NO_OR_YES, words: NO_OR_YES, codes }]
  return [{ title, names: values.map(String), codes }]
}

/** Traits as columns of a regression: a text's commonest value is what the others are compared with. */
export function covariatesOf({ features, columns }: TraitColumns): readonly Covariate[] {
  return byTrait(features).flatMap((places) => {
    const levels = places.filter((place) => isLevel(features[place]!))
    if (levels.length === 0) return places.map((place) => numeric(titleOf(features[place]!), columns[place]!))
    const count = (place: number) => columns[place]!.reduce((sum, value) => sum + value, 0)
    const commonest = levels.reduce((most, place) => (count(place) > count(most) ? place : most))
    const compared = features[commonest]!
    const against = compared.of === 'trait' && compared.measure === 'is' ? compared.value : ''
    return levels
      .filter((place) => place !== commonest)
      .map((place) => ({
        title: titleOf(features[place]!),
        against,
        numeric: false,
        values: columns[place]!,
      }))
  })
}

const isLevel = (feature: Feature) => feature.of === 'trait' && feature.measure === 'is'

/** By standard deviations where there are more than two values; gaps are filled with the mean. */
function numeric(title: string, column: Float64Array): Covariate {
  const known = column.filter(Number.isFinite)
  const mean = known.reduce((sum, value) => sum + value / known.length, 0)
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2 / known.length, 0))
  const isBinary = new Set(known.subarray(0, 1_000)).size <= 2
  if (isBinary || !(deviation > 0)) {
    return {
      title,
      numeric: false,
      values: column.map((value) => (Number.isFinite(value) ? value : known.length > 0 ? mean : 0)),
    }
  }
  return {
    title,
    numeric: true,
    values: column.map((value) => (Number.isFinite(value) ? (value - mean) / deviation : 0)),
  }
}
