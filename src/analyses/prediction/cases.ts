import { existingProfiles } from '../../evaluation/leaf-bits.ts'
import { type Kept, sayLater, sentence } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Task } from '../analysis.ts'
import {
  chooseFeatures,
  type Feature,
  type FeatureTable,
  featureKey,
  groupOf,
  isSampled,
  readFeatures,
  sampleEvery,
  surveyData,
} from '../features/index.ts'
import type { PredictionOptions } from './options.ts'
import { type Labelled, pastInstants, readAsked, readPast, sampledRows } from './past-rows.ts'
import type { GivenQuestion, PastQuestion } from './question.ts'
import type { PastInstant } from './result.ts'
import { FEWEST, type TrainingRows } from './train.ts'
import { readSpan } from './window.ts'

/** Cases with known answers, and those that are asked about now. */
export interface Cases {
  readonly features: readonly Feature[]
  /** The number of each feature's group. */
  readonly groups: readonly number[]
  readonly training: TrainingRows
  readonly instants: readonly PastInstant[]
  readonly every: number
  /** Of whom the answer is asked now, ascending. */
  readonly population: Uint32Array
}

export type PredictionTask = Task<PredictionOptions>

/** Cases from past instants: features as of each, outcomes from the days after it. */
export async function pastCases(task: PredictionTask, question: PastQuestion): Promise<Outcome<Cases>> {
  const { workspace, asOf, options, signal, progress } = task
  progress({ done: 0, of: 1, phase: sentence`Looking at past instants` })
  const span = await readSpan(workspace, question.sign ?? null, asOf, signal)
  if (span === undefined)
    return insufficientData(sayLater`No events are known that this could be learnt from.`)
  const instants = pastInstants(asOf, span.first, question.days, options.instants + 1)
  if (instants.length === 0) {
    const known = Math.floor((asOf - span.first) / DAY_MS)
    return insufficientData(
      sayLater`Events reach back ${known} days; to learn what comes within ${question.days} days takes at least ${2 * question.days}: as long to look back as to see what came.`,
    )
  }
  const { every, labelled } = sampledRows(await readPast(workspace, question, instants, signal), options.rows)
  const features = await choose(task, instants[1] ?? instants[0]!, question)
  const tables: FeatureTable[] = []
  for (const { at, profiles } of labelled) {
    tables.push(await read(task, features, at, profiles, every, tables.length, labelled.length))
  }
  const training = joined(tables, labelled, features, question.sign, task.seed)
  const population = Uint32Array.from(await readAsked(workspace, question, asOf, signal))
  return result({
    features,
    groups: training.groups,
    training,
    instants: labelled.map(({ at, profiles, outcome }, index) => ({
      at,
      profiles: profiles.length,
      positives: outcome.reduce((sum, y) => sum + y, 0),
      heldOut: index === 0 && training.latest !== undefined,
    })),
    every,
    population,
  })
}

/** Cases of a table of customers: the answer is one of its columns, and the others are what is known of them. */
export async function givenCases(task: PredictionTask, question: GivenQuestion): Promise<Outcome<Cases>> {
  const { workspace, asOf, options } = task
  progressOf(task, sentence`Reading the table`)
  const moment = { now: asOf, calendar: workspace.settings }
  const everybody = Uint32Array.from(await existingProfiles(workspace.analytical, moment))
  const answers = await readAnswers(task, question, everybody)
  const known = Uint32Array.from(everybody.keys()).filter((row) => !Number.isNaN(answers[row]!))
  const every = sampleEvery(known.length, options.rows)
  const rows = known.filter((row) => every === 1 || isSampled(everybody[row]!, every))
  const features = await choose(task, asOf, question)
  const labelled: Labelled = {
    at: asOf,
    profiles: Uint32Array.from(rows, (row) => everybody[row]!),
    outcome: Uint8Array.from(rows, (row) => answers[row]!),
  }
  const table = await read(task, features, asOf, labelled.profiles, every, 0, 1)
  const training = joined([table], [labelled], features, undefined, task.seed)
  const positives = labelled.outcome.reduce((sum, y) => sum + y, 0)
  return result({
    features,
    groups: training.groups,
    training,
    instants: [{ at: asOf, profiles: rows.length, positives, heldOut: false }],
    every,
    population: everybody.filter((_, row) => answers[row] !== 1),
  })
}

/** 1, 0 or NaN where the table does not say. */
async function readAnswers(
  { workspace, asOf, signal }: PredictionTask,
  { trait, path, value }: GivenQuestion,
  profiles: Uint32Array,
): Promise<Float64Array> {
  const of = { of: 'trait', trait, path } as const
  const features: readonly Feature[] =
    value === null
      ? [
          { ...of, measure: 'flag' },
          { ...of, measure: 'number' },
        ]
      : [
          { ...of, measure: 'is', value },
          { ...of, measure: 'is-unknown' },
        ]
  const { columns } = await readFeatures(workspace.analytical, features, { asOf, profiles, signal })
  const [first, second] = columns as readonly [Float64Array, Float64Array]
  if (value !== null) return first.map((is, row) => (second[row] === 1 ? Number.NaN : is))
  return first.map((flag, row) => (Number.isNaN(flag) ? yesOrNo(second[row]!) : flag))
}

const yesOrNo = (number: number) => (number === 1 || number === 0 ? number : Number.NaN)

async function choose(
  { workspace, options, signal }: PredictionTask,
  asOf: number,
  question: PastQuestion | GivenQuestion,
): Promise<readonly Feature[]> {
  const moment = { now: asOf, calendar: workspace.settings }
  const everybody = await existingProfiles(workspace.analytical, moment)
  const survey = await surveyData(workspace.analytical, asOf, everybody.size, signal)
  return chooseFeatures(survey, {
    events: options.events,
    traits: options.traits,
    without: [...(options.without ?? []), ...question.without],
    about: question.about,
  })
}

function progressOf({ progress }: PredictionTask, phase: Kept, done = 0, of = 1): void {
  progress({ done, of, phase })
}

function read(
  task: PredictionTask,
  features: readonly Feature[],
  asOf: number,
  profiles: Uint32Array,
  every: number,
  table: number,
  tables: number,
): Promise<FeatureTable> {
  return readFeatures(task.workspace.analytical, features, {
    asOf,
    profiles,
    every,
    signal: task.signal,
    onProgress: (done, of) =>
      progressOf(task, sentence`Reading what is known of customers`, table * of + done, tables * of),
  })
}

function joined(
  tables: readonly FeatureTable[],
  labelled: readonly Labelled[],
  features: readonly Feature[],
  sign: string | undefined,
  seed: number,
): TrainingRows {
  const numbers = new Map<string, number>()
  const groups = features.map((feature) => {
    const key = groupOf(feature)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  const simple = features.findIndex(
    (feature) => sign !== undefined && featureKey(feature) === featureKey(recencyOf(sign)),
  )
  const outcome = Uint8Array.from(labelled.flatMap((one) => [...one.outcome]))
  const first = labelled[0]!.outcome.length
  return {
    columns: features.map((_, place) => concatenated(tables.map(({ columns }) => columns[place]!))),
    outcome,
    profiles: Uint32Array.from(labelled.flatMap(({ profiles }) => [...profiles])),
    latest: isEnough(labelled.slice(1)) ? outcome.map((_, row) => Number(row < first)) : undefined,
    groups,
    simple: simple < 0 ? undefined : simple,
    trusted: sign === undefined ? [] : placesOf(features, sign),
    seed,
  }
}

/** The event itself up to an instant cannot know whether it comes after it; it may foretell it well all the same. */
function placesOf(features: readonly Feature[], sign: string): readonly number[] {
  const isOfSign = (feature: Feature) =>
    feature.of === 'event' && (feature.event === sign || feature.event === null)
  return features.flatMap((feature, place) => (isOfSign(feature) ? [place] : []))
}

/** The simple rule: who has not done it for long. */
export function recencyOf(event: string): Feature {
  return { of: 'event', event, measure: 'days-since-last' }
}

/** Whether the instants before the latest are enough to learn from. */
function isEnough(labelled: readonly Labelled[]): boolean {
  const count = (wanted: number) =>
    labelled.reduce((sum, { outcome }) => sum + outcome.filter((y) => y === wanted).length, 0)
  return Math.min(count(1), count(0)) >= 2 * FEWEST
}

function concatenated(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const column of columns) {
    all.set(column, at)
    at += column.length
  }
  return all
}
