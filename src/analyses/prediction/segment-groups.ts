import { sayLater } from '../../language/index.ts'
import { type Candidate, findCandidates, setsAt } from '../memberships/index.ts'
import type { PredictionTask } from './cases.ts'
import type { Grouping } from './lifetimes.ts'

/** More are not looked at unless they are named: each makes every other one harder to tell from chance. */
const MOST = 20

const IN_OR_OUT = [sayLater`in the segment`, sayLater`everybody else`]

/**
 * Parts of everybody by segments and segmentations, as of the instant that is looked at: those named with `by`,
 * otherwise those whose rules read no events. A rule that reads what customers do says by definition who is still there.
 */
export async function segmentGroupings(
  { workspace, options, asOf, signal }: PredictionTask,
  profiles: Uint32Array,
): Promise<readonly Grouping[]> {
  const { candidates } = await findCandidates(workspace, options.by)
  const asked = options.by !== undefined
  const chosen = asked ? candidates : candidates.filter(({ reads }) => reads.events.size === 0)
  if (chosen.length === 0) return []
  const { sets } = await setsAt(workspace, chosen, asOf, signal)
  const isIn = ({ id }: Candidate) => sets.get(id)!
  return byOrigin(chosen)
    .slice(0, asked ? undefined : MOST)
    .map((group) => {
      const [first] = group as readonly [Candidate]
      const parts = group.map(isIn)
      const codes = Uint32Array.from(profiles, (profile) => {
        const part = parts.findIndex((set) => set.has(profile))
        return part < 0 ? group.length : part
      })
      return first.segmentation === null
        ? { title: first.title, names: IN_OR_OUT, words: IN_OR_OUT, codes, asked }
        : { title: first.segmentation, names: group.map(({ id }) => partOf(id)), codes, asked }
    })
}

/** The parts of a segmentation together, each segment alone. */
function byOrigin(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const origin = candidate.segmentation ?? `segment ${candidate.id}`
    groups.set(origin, [...(groups.get(origin) ?? []), candidate])
  }
  return [...groups.values()]
}

const partOf = (id: string) => id.slice(id.indexOf('/') + 1)
