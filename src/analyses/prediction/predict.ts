import { sentence } from '../../language/index.ts'
import { type Outcome, result } from '../../stats/index.ts'
import type { Found } from '../analysis.ts'
import { titleOf } from '../features/index.ts'
import { type Cases, givenCases, type PredictionTask, pastCases } from './cases.ts'
import { driftSinceLast, driftSinceTraining } from './drift.ts'
import { findLifetimes } from './find-lifetimes.ts'
import type { Question } from './question.ts'
import type { DescribedFeature, PredictionResult, Verdict } from './result.ts'
import { scoreEverybody } from './score-everybody.ts'
import { type Trained, trainApart } from './train.ts'
import type { Window } from './window.ts'

/**
 * Foretells a question: cases of the past -> a model that is tested on what it has not seen -> what it says of
 * everybody now -> how long it takes. Within `readMerged`.
 */
export async function predict(
  task: PredictionTask,
  question: Question,
  window: Window | null = null,
): Promise<Outcome<Found<PredictionResult>>> {
  const cases = question.kind === 'past' ? await pastCases(task, question) : await givenCases(task, question)
  if (cases.kind === 'insufficient-data') return cases
  const { signal, progress } = task
  const onProgress = (done: number) => progress({ done, of: 1, phase: sentence`Learning and testing` })
  const trained = await trainApart(cases.value.training, { onProgress }, { signal })
  if (trained.kind === 'insufficient-data') return trained
  const { training } = cases.value
  const rate = training.outcome.reduce((sum, y) => sum + y, 0) / training.outcome.length
  const { now, columns, probabilities } = await scoreEverybody(
    task,
    cases.value,
    trained.value,
    rate,
    question.kind === 'given',
  )
  progress({ done: 0, of: 1, phase: sentence`How long it takes` })
  const lifetimes = await findLifetimes(task, question, cases.value)
  return result({
    result: {
      ...summary(question, window, cases.value, trained.value),
      now,
      drift: driftSinceTraining(cases.value, trained.value, probabilities),
      driftSinceLast: driftSinceLast(task, now.distribution),
      lifetimes,
    },
    columns,
  })
}

function summary(
  question: Question,
  window: Window | null,
  { features, groups, instants, every, training }: Cases,
  trained: Trained,
): Omit<PredictionResult, 'now' | 'drift' | 'driftSinceLast' | 'lifetimes'> {
  const described = describedFeatures(features, groups, trained)
  const title = (place: number) => described[place]!.title
  return {
    what: question.what,
    whom: question.whom,
    sign: question.kind === 'past' ? (question.sign ?? null) : null,
    days: question.kind === 'past' ? question.days : null,
    window,
    verdict: verdictOf(trained, question.kind),
    instants,
    every,
    rows: training.outcome.length,
    positives: training.outcome.reduce((sum, y) => sum + y, 0),
    features: described,
    model: trained.model,
    tried: trained.tried,
    small: trained.small,
    crossValidated: trained.crossValidated,
    outOfTime: trained.outOfTime,
    simple: trained.simple === null ? null : title(trained.simple),
    drivers: trained.drivers,
    suspicions: trained.suspicions.map(({ place, auc }) => ({ title: title(place), auc })),
  }
}

function describedFeatures(
  features: Cases['features'],
  groups: readonly number[],
  { columns: { leftOut } }: Trained,
): readonly DescribedFeature[] {
  const why = new Map(leftOut.map((one) => [one.place, one.why]))
  return features.map((feature, place) => ({
    feature,
    title: titleOf(feature),
    group: groups[place]!,
    leftOut: why.get(place) ?? null,
  }))
}

/** No honest model of a table is as good as this. */
const TOO_GOOD = 0.99

function verdictOf({ suspicions, crossValidated, outOfTime }: Trained, kind: Question['kind']): Verdict {
  const tooGood = kind === 'given' && crossValidated.auc.auc >= TOO_GOOD
  if (suspicions.length > 0 || tooGood) return 'suspicious'
  const { auc, simple } = outOfTime ?? crossValidated
  if (auc.low <= 0.5) return 'no-better-than-chance'
  return simple !== null && simple.difference.low <= 0 ? 'simple-is-as-good' : 'useful'
}
