import { workOf } from '../../apart/index.ts'
import { sayLater } from '../../language/index.ts'
import {
  completeCases,
  insufficientData,
  keyedItems,
  type Outcome,
  result,
  scaleScores,
} from '../../stats/index.ts'
import type { Columns } from '../analysis.ts'
import { type CleanAnswers, cleanAnswers } from './clean-answers.ts'
import { findCareless } from './find-careless.ts'
import type { AnswerSource } from './find-columns.ts'
import { findStructure } from './find-structure.ts'
import { itemFacts, momentsOf } from './item-facts.ts'
import { measureScale } from './measure-scale.ts'
import type { SurveysOptions } from './options.ts'
import { oneScale, proposeScales, scalesYaml } from './propose-scales.ts'
import type { RawAnswers } from './read-answers.ts'
import type { ItemFacts, Structure, SurveysResult } from './result.ts'
import { type Extent, type ItemCoding, type Scale, statedScales } from './scales.ts'
import { LEVELS, levelOf, strongestFacts, strongestOf } from './score-people.ts'

export interface SurveyInput {
  readonly raw: RawAnswers
  readonly names: readonly string[]
  readonly codings: readonly ItemCoding[]
  readonly source: AnswerSource
  readonly others: readonly string[]
  readonly options: SurveysOptions
  readonly seed: number
  readonly onProgress?: ((done: number) => void) | undefined
}

export interface Computed {
  readonly result: SurveysResult
  readonly columns: Columns
}

/** Fewer people say nothing of a questionnaire. */
const LEAST_PEOPLE = 3

/** Parts of the whole that steps take, for the progress that is told. */
const STRUCTURE_SHARE = 0.4

/**
 * All that is found of answers, in one pure function:
 *
 *   clean -> items -> structure (factors) -> scales, stated or proposed -> careless answers -> reliability -> people
 */
export function computeSurvey(input: SurveyInput): Outcome<Computed> {
  const { names, codings, options, seed, onProgress } = input
  const clean = cleanAnswers(input.raw, codings)
  const people = clean.profiles.length
  if (people < LEAST_PEOPLE) return insufficientData(tooFew(people, clean))
  const survey = new Survey(names, clean)
  const stated = options.scales ? statedScales(options.scales, (items) => survey.extentOf(items)) : null
  const found = findStructure({
    ...survey.varying(stated),
    options,
    seed,
    onProgress: onProgress && ((done) => onProgress(STRUCTURE_SHARE * done)),
  })
  const structure = found.kind === 'result' ? found.value : null
  const scales = stated ?? survey.propose(structure)
  const facts = names.map((name, index) =>
    itemFacts(
      name,
      clean.columns[index]!,
      endsOf(name, scales, codings[index]!),
      clean.leftOut[index]!,
      codings[index]!.text,
    ),
  )
  const keyed = scales.map((scale) => survey.keyed(scale))
  const { care, signs } = findCareless(
    clean.columns,
    keyed.map((items, index) => unitRange(items, scales[index]!)),
  )
  const scores = scales.map((scale) => survey.scores(scale))
  const careful = signs.map((count) => (count < 2 ? 1 : 0))
  const measured = scales.map((scale, index) =>
    measureScale({
      scale,
      keyed: keyed[index]!,
      scores: scores[index]!,
      facts: scale.items.map((item) => facts[names.indexOf(item)] as ItemFacts),
      careful,
      options,
      seed,
      onProgress:
        onProgress &&
        ((done) => onProgress(STRUCTURE_SHARE + ((1 - STRUCTURE_SHARE) * (index + done)) / scales.length)),
    }),
  )
  const codes = scores.length > 1 ? strongestOf(scores) : null
  const titles = scales.map(({ title }) => title)
  return result({
    result: {
      source: input.source,
      respondents: people,
      complete: completeCases(clean.columns)[0]!.length,
      items: facts,
      others: input.others,
      proposed: stated === null,
      scales: measured,
      structure,
      noStructure: found.kind === 'result' ? null : found.reason,
      care,
      strongest: codes && strongestFacts(codes, scores),
      yaml: scalesYaml(scales),
    },
    columns: {
      profiles: clean.profiles,
      columns: {
        ...Object.fromEntries(
          scales.map(({ name }, index) => [name, { kind: 'numbers', values: scores[index]! }]),
        ),
        ...Object.fromEntries(
          scales.map(({ name }, index) => [
            `${name}_level`,
            {
              kind: 'parts',
              names: LEVELS,
              codes: Uint8Array.from(scores[index]!, (score) => levelOf(score, measured[index]!.parting)),
            },
          ]),
        ),
        ...(codes && {
          strongest: { kind: 'parts', names: [...titles, NOTHING_STANDS_OUT, 'no score'], codes },
        }),
        care: { kind: 'parts', names: CARE_PARTS, codes: signs.map((count) => Math.min(2, count)) },
      },
    },
  })
}

export const COMPUTE_SURVEY = workOf(import.meta.url, computeSurvey)

export const NOTHING_STANDS_OUT = 'nothing stands out'
export const CARE_PARTS = ['no sign of carelessness', 'one sign', 'several signs'] as const

function tooFew(people: number, { leftOut }: CleanAnswers): string {
  const unused = leftOut.reduce((sum, one) => sum + one.outOfRange + one.unreadable, 0)
  if (unused === 0)
    return people === 1
      ? sayLater`One person answered, and ${LEAST_PEOPLE} are the least.`
      : sayLater`${people} people answered, and ${LEAST_PEOPLE} are the least.`
  return people === 1
    ? sayLater`One person answered, and ${LEAST_PEOPLE} are the least. ${unused} answers were left out: they are no numbers, or outside the range of the scale.`
    : sayLater`${people} people answered, and ${LEAST_PEOPLE} are the least. ${unused} answers were left out: they are no numbers, or outside the range of the scale.`
}

/** Answers brought to 0 for the lowest and 1 for the highest. */
const unitRange = (items: readonly Float64Array[], { lowest, highest }: Scale) =>
  items.map((item) => item.map((answer) => (answer - lowest) / Math.max(1e-12, highest - lowest)))

function endsOf(
  name: string,
  scales: readonly Scale[],
  { range }: ItemCoding,
): readonly [number, number] | null {
  const scale = scales.find(({ items }) => items.includes(name))
  return range ?? (scale ? [scale.lowest, scale.highest] : null)
}

class Survey {
  readonly #names: readonly string[]
  readonly #clean: CleanAnswers

  constructor(names: readonly string[], clean: CleanAnswers) {
    this.#names = names
    this.#clean = clean
  }

  #column(name: string): Float64Array {
    return this.#clean.columns[this.#names.indexOf(name)]!
  }

  /** The lowest and highest answer that anybody gave to these items. */
  extentOf(items: readonly string[]): Extent {
    let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const name of items)
      for (const answer of this.#column(name)) {
        if (answer < lowest) lowest = answer
        if (answer > highest) highest = answer
      }
    return lowest <= highest ? { lowest, highest } : { lowest: 0, highest: 1 }
  }

  /** Items that are of scales, where there are some, and whose answers differ: what factors can be found in. */
  varying(scales: readonly Scale[] | null) {
    const ofScales = new Set(scales?.flatMap(({ items }) => items) ?? this.#names)
    const names = this.#names.filter((name) => ofScales.has(name) && this.#varies(name))
    return { names, items: names.map((name) => this.#column(name)), scales }
  }

  #varies(name: string): boolean {
    const { lowest, highest } = momentsOf(this.#column(name))
    return lowest < highest
  }

  propose(structure: Structure | null): readonly Scale[] {
    const extentOf = (items: readonly string[]) => this.extentOf(items)
    const proposed = structure ? proposeScales(structure, extentOf) : []
    return proposed.length > 0 ? proposed : [oneScale(this.#names, this.extentOf(this.#names))]
  }

  keyed(scale: Scale): readonly Float64Array[] {
    return keyedItems(this.#clean.columns, this.#places(scale), this.#range(scale))
  }

  scores(scale: Scale): Float64Array {
    const leastAnswered = scale.atLeast / scale.items.length
    return scaleScores(this.#clean.columns, this.#places(scale), { ...this.#range(scale), leastAnswered })
  }

  #places({ items, reverse }: Scale) {
    const place = (name: string) => this.#names.indexOf(name)
    return { items: items.map(place), reversed: reverse.map(place) }
  }

  /** Where everybody gave one answer, turning round leaves it as it is. */
  #range({ lowest, highest }: Scale) {
    return lowest < highest ? { lowest, highest } : { lowest: lowest - 1, highest: lowest + 1 }
  }
}
