import { evaluateBatch } from '../../evaluation/batch.ts'
import type { BitSet } from '../../evaluation/bit-set.ts'
import { planTargets } from '../../plan/plan.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { isSampled, sampleEvery } from '../features/index.ts'
import type { PastQuestion } from './question.ts'

/** Who was asked about at an instant, and to whom it came to pass until the end of its days. */
export interface Labelled {
  readonly at: number
  readonly profiles: Uint32Array
  readonly outcome: Uint8Array
}

/**
 * Past instants at which the answer is known as of now, latest first: each a window after the one before, so that no
 * outcome is learnt from twice, and all of them at least a window after the first record.
 */
export function pastInstants(now: number, first: number, days: number, most: number): readonly number[] {
  const width = days * DAY_MS
  const instants: number[] = []
  for (let at = now - width; instants.length < most && at - first >= width; at -= width) instants.push(at)
  return instants
}

/** The answers at past instants. Outcomes are read as of the end of each window, which is never later than now. */
export async function readPast(
  workspace: AnalysisWorkspace,
  question: PastQuestion,
  instants: readonly number[],
  signal: AbortSignal,
): Promise<readonly Labelled[]> {
  const found: Labelled[] = []
  for (const at of instants) {
    const asked = await readAsked(workspace, question, at, signal)
    const end = at + question.days * DAY_MS
    const came = await members(workspace, question.outcome, end, signal)
    const profiles = Uint32Array.from(asked)
    found.push({ at, profiles, outcome: Uint8Array.from(profiles, (profile) => Number(came.has(profile))) })
  }
  return found
}

/** Of whom it is asked as of an instant. */
export function readAsked(
  workspace: AnalysisWorkspace,
  { among }: PastQuestion,
  at: number,
  signal: AbortSignal,
): Promise<BitSet> {
  return members(workspace, among, at, signal)
}

async function members(
  { analytical, settings }: AnalysisWorkspace,
  node: PastQuestion['among'],
  now: number,
  signal: AbortSignal,
): Promise<BitSet> {
  const plan = planTargets([{ id: 'asked', node }])
  const { sets } = await evaluateBatch(analytical, plan, { now, calendar: settings }, { signal })
  return sets.get('asked')!
}

/** The same profiles at every instant, so many that all rows together are about as many as may be. */
export function sampledRows(labelled: readonly Labelled[], most: number) {
  const rows = labelled.reduce((sum, { profiles }) => sum + profiles.length, 0)
  const every = sampleEvery(rows, most)
  return { every, labelled: every === 1 ? labelled : labelled.map((one) => sampled(one, every)) }
}

function sampled({ at, profiles, outcome }: Labelled, every: number): Labelled {
  const kept = Uint32Array.from(profiles.keys()).filter((row) => isSampled(profiles[row]!, every))
  return {
    at,
    profiles: Uint32Array.from(kept, (row) => profiles[row]!),
    outcome: Uint8Array.from(kept, (row) => outcome[row]!),
  }
}
