import { sentence } from '../../language/index.ts'
import { identitiesOf } from '../../membership/profile.ts'
import type { Columns } from '../analysis.ts'
import { describeFeature, type Feature, readFeatures, titleOf } from '../features/index.ts'
import { BANDS, bandLimits, bandsOf, distributionOf } from './bands.ts'
import type { Cases, PredictionTask } from './cases.ts'
import type { Candidate, PredictionResult } from './result.ts'
import { NOTHING_RAISES, type RowReason, scoreApart } from './score.ts'
import type { Trained } from './train.ts'

/** Profiles whose features are in memory at once. */
const CHUNK = 65_536
const REASONS = 4

interface Likeliest {
  readonly profile: number
  readonly probability: number
  readonly reasons: readonly RowReason[]
}

/** What the model says of everybody who is asked about now, and the values of each profile. */
export async function scoreEverybody(
  task: PredictionTask,
  { features, groups, training, population }: Cases,
  { model, honest }: Trained,
  rate: number,
  known: boolean,
): Promise<{
  readonly now: PredictionResult['now']
  readonly probabilities: Float64Array
  readonly columns: Columns
}> {
  const limits = bandLimits(rate)
  const probabilities = new Float64Array(population.length)
  const raises = new Uint16Array(population.length)
  const knownOf = known ? lookUp(training.profiles, honest) : () => undefined
  let likeliest: readonly Likeliest[] = []
  for (let from = 0; from < population.length; from += CHUNK) {
    const profiles = population.slice(from, from + CHUNK)
    const { workspace, asOf, signal, options } = task
    const table = await readFeatures(workspace.analytical, features, { asOf, profiles, signal })
    const wanted = { from: limits.middle, most: options.list }
    const scored = await scoreApart([model, table.columns, groups, knownOf(profiles), wanted], { signal })
    probabilities.set(scored.probabilities, from)
    raises.set(scored.raises, from)
    const top = scored.top.map(({ row, reasons }) => ({
      profile: profiles[row]!,
      probability: scored.probabilities[row]!,
      reasons,
    }))
    likeliest = [...likeliest, ...top].sort((a, b) => b.probability - a.probability).slice(0, options.list)
    task.progress({
      done: Math.min(from + CHUNK, population.length),
      of: population.length,
      phase: sentence`Scoring`,
    })
  }
  const bands = bandsOf(probabilities, limits)
  return {
    now: {
      profiles: population.length,
      bands: BANDS.map((name, band) => summed(name, bands, band, probabilities)),
      limits,
      distribution: distributionOf(probabilities),
      top: await named(task, features, likeliest),
    },
    probabilities,
    columns: columnsOf(population, probabilities, bands, raises, features),
  }
}

/** Who was learnt from gets what a model said that had not seen them. */
function lookUp(profiles: Uint32Array, honest: Float64Array): (some: Uint32Array) => Float64Array {
  const known = new Map(Array.from(profiles, (profile, row) => [profile, honest[row]!]))
  return (some) => Float64Array.from(some, (profile) => known.get(profile) ?? Number.NaN)
}

function summed(name: string, bands: Uint8Array, band: number, probabilities: Float64Array) {
  let [profiles, expected] = [0, 0]
  bands.forEach((of, row) => {
    if (of !== band) return
    profiles += 1
    expected += probabilities[row]!
  })
  return { name, profiles, expected }
}

async function named(
  { workspace }: PredictionTask,
  features: readonly Feature[],
  likeliest: readonly Likeliest[],
): Promise<readonly Candidate[]> {
  const identities = await identitiesOf(
    workspace.analytical,
    likeliest.map(({ profile }) => profile),
  )
  return likeliest.map(({ profile, probability, reasons }) => {
    const [identity] = identities.get(profile) ?? []
    return {
      profile,
      identity: identity === undefined ? `profile_id:${profile}` : identity.value,
      probability,
      reasons: reasons.slice(0, REASONS).map(({ place, value, moves }) => ({
        words: describeFeature(features[place]!, value),
        moves,
        place,
        value: Number.isNaN(value) ? null : value,
      })),
    }
  })
}

const NO_REASON = 'nothing in particular'

function columnsOf(
  profiles: Uint32Array,
  probabilities: Float64Array,
  bands: Uint8Array,
  raises: Uint16Array,
  features: readonly Feature[],
): Columns {
  const places = [...new Set(raises)].filter((place) => place !== NOTHING_RAISES).sort((a, b) => a - b)
  const names = [...new Set(places.map((place) => titleOf(features[place]!)))]
  const codes = raises.map((place) =>
    place === NOTHING_RAISES ? names.length : names.indexOf(titleOf(features[place]!)),
  )
  return {
    profiles,
    columns: {
      probability: { kind: 'numbers', values: probabilities },
      band: { kind: 'parts', names: BANDS, codes: bands },
      reason: { kind: 'parts', names: [...names, NO_REASON], codes },
    },
  }
}
