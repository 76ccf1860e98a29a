import { type Catalogue, catalogueAtHand, dataWarnings } from '../../catalogue/index.ts'
import { sourceOf } from '../../conditions/index.ts'
import { leavesOf } from '../../definition/node.ts'
import { type Path, type Problem, problem } from '../../errors/index.ts'
import type { BitSet } from '../../evaluation/bit-set.ts'
import type { Workspace } from '../../workspace/index.ts'
import type { PlaceCount } from '../count-places.ts'
import type { Look } from '../look.ts'
import { type Place, placeOf, placesWithin } from '../places.ts'
import type { Draft } from '../read-draft.ts'
import { contradictions, tautologies } from './contradictions.ts'
import { nearlySame } from './nearly-same.ts'

/** With fewer members, a share of a half that is observed has a margin of 18 points and more. */
const LEAST_MEMBERS = 30

/** What was found of a draft. */
interface Found {
  readonly members: BitSet
  readonly counts: readonly PlaceCount[]
}

/** What is odd about a draft that is understood: in itself, beside the data, and in what it came to. */
export async function draftWarnings(
  workspace: Workspace,
  draft: Draft,
  look: Look,
  { members, counts }: Found,
): Promise<readonly Problem[]> {
  const catalogue = await catalogueAtHand(workspace)
  const root = placeOf(draft.definition.when, draft.node)
  const told = [...draft.warnings, ...(catalogue ? dataWarnings(draft.definition, catalogue) : [])]
  const impossible = contradictions(root)
  const never = catalogue && impossible.length === 0 ? neverTrue(root, look, counts, catalogue) : []
  const causes = [...told, ...impossible, ...never.filter(({ path }) => !told.some(isIn(path)))]
  return [
    ...causes,
    ...(impossible.length === 0 ? tautologies(root) : []),
    ...(isExplained(root, counts, causes) ? [] : tooSmall(look, counts)),
    ...nearlySame(workspace, draft, look, members),
  ]
}

const isIn =
  (outer: Path) =>
  ({ path }: Pick<Problem, 'path'>) =>
    outer.every((key, index) => path[index] === key)

/** Whether it is told already why nobody is in it: something is odd where all must be satisfied and nobody does. */
function isExplained(root: Place, counts: readonly PlaceCount[], causes: readonly Problem[]): boolean {
  const places = placesWithin(root)
  return causes.some((cause) => {
    const place = requiredPlaceOf(root, cause)
    return place !== undefined && counts[places.indexOf(place)]?.size.high === 0
  })
}

/** The innermost place of a problem, if only conditions that must all hold lead there. */
function requiredPlaceOf(place: Place, found: Problem): Place | undefined {
  const part = place.parts.find(({ path }) => isIn(path)(found))
  if (part === undefined) return place
  return place.written.kind === 'all' || (place.written.kind === 'any' && place.parts.length === 1)
    ? requiredPlaceOf(part, found)
    : undefined
}

/** Conditions that nobody satisfies though there are records to satisfy them; of what has none it is told already. */
function neverTrue(
  root: Place,
  { precision, profiles }: Look,
  counts: readonly PlaceCount[],
  catalogue: Catalogue,
): readonly Problem[] {
  if (precision === 'sample' || profiles === 0) return []
  return placesWithin(root).flatMap(({ path, written, node }, index) =>
    written.kind === 'condition' && counts[index]?.size.value === 0 && hasRecords(node, catalogue)
      ? [problem('drafts/never-true', { profiles }, path)]
      : [],
  )
}

function hasRecords(node: Place['node'], { events, traits }: Catalogue): boolean {
  const source = sourceOf(leavesOf(node))
  return (
    source.everyone === true ||
    events.some(({ name }) => source.events.includes(name)) ||
    traits.some(({ name }) => source.traits.includes(name))
  )
}

/** Of a sample only where hardly more can be in it. */
function tooSmall({ profiles }: Look, [root]: readonly PlaceCount[]): readonly Problem[] {
  if (root === undefined || profiles === 0 || root.size.high >= LEAST_MEMBERS) return []
  return [problem('drafts/too-small', { size: root.size.value, least: LEAST_MEMBERS })]
}
