import { existingProfiles } from '../../evaluation/leaf-bits.ts'
import { sayLater } from '../../language/index.ts'
import { type Feature, plainName, readFeatures, sampledProfiles, sampleEvery } from '../features/index.ts'
import { type Cases, type PredictionTask, recencyOf } from './cases.ts'
import { describeLifetimesApart, type LifetimesFound } from './lifetimes.ts'
import type { GivenQuestion, PastQuestion } from './question.ts'
import { segmentGroupings } from './segment-groups.ts'
import { covariatesOf, groupingsOf } from './trait-groups.ts'

const MOST_ROWS = 50_000

/** How long it takes until it comes to pass, for whom, and what hastens it. */
export function findLifetimes(
  task: PredictionTask,
  question: PastQuestion | GivenQuestion,
  cases: Cases,
): Promise<LifetimesFound> {
  return question.kind === 'given' ? ofTable(task, cases) : ofEvents(task, question, cases)
}

const missing = (reason: string): LifetimesFound => ({ kind: 'missing', reason })

/** From the first event to the last; who has been quiet for longer than the window ended with the last one. */
async function ofEvents(
  task: PredictionTask,
  question: PastQuestion,
  { features }: Cases,
): Promise<LifetimesFound> {
  const { workspace, asOf, signal } = task
  const { sign, ends } = question
  if (sign === undefined || !ends)
    return missing(sayLater`How long it takes is told of customers who fall silent.`)
  const moment = { now: asOf, calendar: workspace.settings }
  const everybody = Uint32Array.from(await existingProfiles(workspace.analytical, moment))
  const every = sampleEvery(everybody.length, MOST_ROWS)
  const profiles = sampledProfiles(everybody, MOST_ROWS)
  const traits = features.filter(({ of }) => of === 'trait')
  const ages: readonly Feature[] = [
    { of: 'event', event: sign, measure: 'days-since-first' },
    recencyOf(sign),
  ]
  const table = await readFeatures(workspace.analytical, [...ages, ...traits], {
    asOf,
    profiles,
    every,
    signal,
  })
  const [first, last, ...columns] = table.columns as [Float64Array, Float64Array, ...Float64Array[]]
  const rows = Uint32Array.from(profiles.keys()).filter((row) => !Number.isNaN(first[row]!))
  const of = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!)
  const [since, quiet] = [of(first), of(last)]
  const event = Uint8Array.from(quiet, (days) => Number(days > question.days))
  const time = since.map((days, row) => (event[row] === 1 ? days - quiet[row]! : days))
  const known = { features: traits, columns: columns.map(of) }
  return describeLifetimesApart(
    {
      lifetimes: { time, event },
      unit: 'days',
      clock: 'time',
      groupings: [
        ...groupingsOf(known),
        ...(await segmentGroupings(
          task,
          rows.map((row) => profiles[row]!),
        )),
      ],
      covariates: covariatesOf(known),
    },
    { signal },
  )
}

const TENURE = /tenure|months?$|duration|lifetime/i

/** From a column that says how long each has been there. */
async function ofTable(task: PredictionTask, { features, training }: Cases): Promise<LifetimesFound> {
  const { options, signal } = task
  const place = features.findIndex((feature) => isTenure(feature, options.tenure))
  if (place < 0) {
    return missing(
      sayLater`No column says how long somebody has been a customer; name it with --tenure to see when they leave.`,
    )
  }
  const time = training.columns[place]!
  const rows = Uint32Array.from(time.keys()).filter((row) => time[row]! >= 0 && Number.isFinite(time[row]!))
  const others = features.flatMap((feature, at) => (feature.of === 'trait' && at !== place ? [at] : []))
  const known = {
    features: others.map((at) => features[at]!),
    columns: others.map((at) => Float64Array.from(rows, (row) => training.columns[at]![row]!)),
  }
  const lifetimes = {
    time: Float64Array.from(rows, (row) => time[row]!),
    event: Uint8Array.from(rows, (row) => training.outcome[row]!),
  }
  const feature = features[place]!
  const clock = feature.of === 'trait' ? plainName(feature.trait) : 'time'
  const unit = feature.measure === 'days-ago' ? 'days' : unitOf(clock)
  const members = await segmentGroupings(
    task,
    rows.map((row) => training.profiles[row]!),
  )
  const groupings = [...groupingsOf(known), ...members]
  const found = { lifetimes, unit, clock, groupings, covariates: covariatesOf(known) }
  return describeLifetimesApart(found, { signal })
}

/** `months` of `months_active`; empty where the name says none. */
function unitOf(name: string): string {
  const [, unit] = /\b(day|week|month|year)s?\b/i.exec(name) ?? []
  return unit === undefined ? '' : `${unit.toLowerCase()}s`
}

function isTenure(feature: Feature, stated: string | undefined): boolean {
  if (feature.of !== 'trait' || (feature.measure !== 'number' && feature.measure !== 'days-ago')) return false
  if (stated === undefined) return feature.measure === 'number' && TENURE.test(feature.trait)
  return plainName(feature.trait).toLowerCase() === plainName(stated).toLowerCase()
}
