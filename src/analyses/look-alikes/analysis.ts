import { apart } from '../../apart/index.ts'
import { fail } from '../../errors/index.ts'
import { sayLater, sentence } from '../../language/index.ts'
import { identitiesOf } from '../../membership/profile.ts'
import { cutLookAlikes, insufficientData, type LookAlikes, type Outcome, result } from '../../stats/index.ts'
import type { Analysis, Found, Task } from '../analysis.ts'
import { chooseFeatures, type FeatureTable, readFeatures, surveyData, titleOf } from '../features/index.ts'
import { type ChosenSegment, chooseSegment, readMembers } from '../segment-members/index.ts'
import { driversOf, reasonsOf } from './explain.ts'
import { type LookAlikesOptions, lookAlikeOptions } from './options.ts'
import { OUTPUTS, outputColumns } from './outputs.ts'
import { reportLookAlikes } from './report.ts'
import { cutQualities, type Example, type LookAlikesResult } from './result.ts'

/** Memory for columns: of a million profiles 32 of them. */
const MOST_VALUES = 32_000_000
const MOST_COLUMNS = 80
const LEAST_COLUMNS = 12
const EXAMPLES = 20
const USUAL_CUTS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5]
/** Reading features is this part of the work. */
const READING = 0.5

type LookAlikeTask = Task<LookAlikesOptions>

/** Profiles outside a segment that are like its members. */
export const lookAlikes: Analysis<typeof lookAlikeOptions, LookAlikesResult> = {
  name: 'look-alikes',
  title: sayLater`Look-alikes`,
  summary: sayLater`Profiles outside a segment that are most like its members, ranked, and how well that finds hidden ones.`,
  reads: 'events',
  options: lookAlikeOptions,
  remedies: [
    sayLater`Start from a segment with more members, which are not everybody.`,
    sayLater`Bring more of what is known of profiles: traits, and events before the instant.`,
    sayLater`With --keep-rule go by what the rule reads too.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: reportLookAlikes,
  outputs: () => OUTPUTS,
}

async function run(task: LookAlikeTask): Promise<Outcome<Found<LookAlikesResult>>> {
  const { workspace, options, asOf, signal, seed, progress } = task
  if (options.size !== undefined && options.score !== undefined) {
    return fail('analysis/invalid-option', {
      option: '--score',
      detail: sayLater`Cut by size or by score, not by both.`,
    })
  }
  const segment = await chooseSegment(workspace, options)
  const { everyone, members } = await readMembers(workspace, [segment], asOf, signal)
  const profiles = Uint32Array.from(everyone)
  const seeds = Uint8Array.from(profiles, (profile) => Number(members[0]!.has(profile)))
  const table = await readTable(task, segment, profiles)
  if (table.columns.length === 0) return insufficientData(nothingKnown(segment))
  const known = seeds.reduce((sum, is) => sum + is, 0)
  const wanted = Math.min(options.size ?? known, profiles.length - known)
  const found = await apart(
    'findLookAlikes',
    [
      table.columns,
      seeds,
      {
        seed,
        cuts: cutShares(wanted / Math.max(1, profiles.length - known)),
        ...(options.method !== 'best' && { method: options.method }),
        onProgress: (done) =>
          progress({ done: READING + (1 - READING) * done, of: 1, phase: sentence`fitting` }),
      },
    ],
    { signal },
  )
  if (found.kind === 'insufficient-data') return found
  return result(await told(task, segment, table, seeds, found.value))
}

/** What the rule reads tells members from others by itself, and nobody outside is alike in it. */
async function readTable(
  { workspace, options, asOf, signal, progress }: LookAlikeTask,
  { reads }: ChosenSegment,
  profiles: Uint32Array,
): Promise<FeatureTable> {
  const survey = await surveyData(workspace.analytical, asOf, profiles.length, signal)
  const rule = options.keepRule ? [] : [...reads.events, ...reads.traits]
  const room = Math.floor(MOST_VALUES / Math.max(1, profiles.length))
  const features = chooseFeatures(survey, {
    without: [...rule, ...options.without],
    most: Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, room)),
  })
  // What counts events of any name counts those of the rule too.
  const own = features.filter(
    (feature) =>
      rule.length === 0 || reads.events.length === 0 || feature.of !== 'event' || feature.event !== null,
  )
  const onProgress = (done: number, of: number) =>
    progress({ done: (READING * done) / of, of: 1, phase: sentence`reading` })
  return readFeatures(workspace.analytical, own, { asOf, profiles, signal, onProgress })
}

function nothingKnown({ title }: ChosenSegment): string {
  return sayLater`Besides what the rule of ${title} reads, nothing is known that profiles could be alike in.`
}

/** The usual cuts and the one that is asked for, in order. */
function cutShares(wanted: number): number[] {
  const all = wanted > 0 && wanted <= 1 ? [...USUAL_CUTS, wanted] : USUAL_CUTS
  return [...new Set(all)].sort((a, b) => a - b)
}

async function told(
  { workspace, options }: LookAlikeTask,
  segment: ChosenSegment,
  table: FeatureTable,
  seeds: Uint8Array,
  found: LookAlikes,
): Promise<Found<LookAlikesResult>> {
  const { scores, quality, baseline, calibrated, method, tried } = found
  const ranked = cutLookAlikes(scores, seeds, { size: seeds.length })
  const members = seeds.length - ranked.length
  const cut = options.score === undefined ? { size: options.size ?? members } : { score: options.score }
  const chosen = cutLookAlikes(scores, seeds, cut)
  const cuts = cutQualities(quality, baseline, ranked.length)
  const asked = { features: table.features, columns: table.columns, found }
  const base = members / seeds.length
  const identities = await identitiesOf(
    workspace.analytical,
    Array.from(chosen.subarray(0, EXAMPLES), (row) => table.profiles[row]!),
  )
  const examples = Array.from(chosen.subarray(0, EXAMPLES), (row): Example => {
    const profileId = table.profiles[row]!
    const [identity] = identities.get(profileId) ?? []
    return {
      profileId,
      identity: identity === undefined ? null : identity.value,
      score: scores[row]!,
      ...reasonsOf(asked, row),
    }
  })
  const { id, title, sentence, said, reads } = segment
  return {
    columns: outputColumns(table.profiles, scores, ranked),
    result: {
      segment: { id, title, sentence, said },
      members,
      candidates: ranked.length,
      columns: table.features.map(titleOf),
      leftOut: options.keepRule ? [] : [...reads.events, ...reads.traits],
      method,
      tried,
      auc: quality.auc,
      simpleAuc: baseline.auc.auc,
      cuts,
      calibrationError: calibrated.error,
      calibration: calibrated.bins.map(({ predicted, observed }) => ({ predicted, observed })),
      chosen: {
        size: chosen.length,
        highest: chosen.length === 0 ? null : scores[chosen[0]!]!,
        lowest: chosen.length === 0 ? null : scores[chosen.at(-1)!]!,
        quality: nearestCut(cuts, chosen.length / Math.max(1, ranked.length)),
      },
      aboveBase: ranked.filter((row) => scores[row]! > base).length,
      drivers: driversOf(asked, chosen, ranked),
      examples,
    },
  }
}

/** The judged cut nearest to a share of those outside; none where nobody is taken. */
function nearestCut(cuts: LookAlikesResult['cuts'], share: number) {
  if (share === 0) return null
  return cuts.reduce((best, cut) => (Math.abs(cut.share - share) < Math.abs(best.share - share) ? cut : best))
}
