import type { Titles } from '../conditions/condition.ts'
import {
  type DefinitionStatus,
  definitionHistory,
  findDefinition,
  latestEvaluation,
  type SegmentState,
  type SizePoint,
  segmentStates,
  sizePointsOf,
} from '../control/index.ts'
import { type Definition, partsWithRest, type SegmentationDefinition } from '../definition/definition.ts'
import { describeNode } from '../definition/describe.ts'
import { titlesOf } from '../definition/titles.ts'
import { say, tell } from '../language/index.ts'
import { loadDefinitions, type SavedDefinition } from '../membership/saved-definitions.ts'
import { findTarget } from '../membership/targets.ts'
import type { Workspace } from '../workspace/index.ts'
import type { LiveMembers } from '../workspace/live-members.ts'

/** A segment, or a part of a segmentation, with who is in it now, or at the last evaluation. */
export interface SegmentListing {
  readonly id: string
  readonly kind: 'segment' | 'part'
  readonly segmentation?: string
  readonly segmentationTitle?: string
  readonly name: string
  readonly title: string
  readonly description?: string
  readonly tags: readonly string[]
  /** Names joined by slashes; of a part that of its segmentation, as is the owner. */
  readonly folder?: string
  readonly owner?: string
  readonly sentence: string
  readonly version: number
  /** Of a part that of its segmentation. */
  readonly status: DefinitionStatus
  /** When the definition was last edited. */
  readonly updatedAt: number
  /** Absent until it is evaluated, and while it is not active. */
  readonly size?: number
  readonly share?: number
  readonly asOf?: number
  /** When the thresholds of its population conditions were computed; absent where it has none. */
  readonly thresholdsAsOf?: number
  /** What was known last of the version before, until this one is evaluated. */
  readonly before?: { readonly version: number; readonly size: number; readonly asOf: number }
  /** The size over time of this version as far back as was asked for, oldest first. */
  readonly sizes: readonly Pick<SizePoint, 'at' | 'size'>[]
}

/** Where a segment stands in the list: segments first; parts by their segmentation, in its order. */
export interface SegmentPlace {
  readonly kind: SegmentListing['kind']
  /** Of the segment, or of the segmentation. */
  readonly definition: string
  /** Of a part in its segmentation, from 0 on. */
  readonly part: number
}

export interface ListSegmentsOptions {
  /** Those of one status, or all; without it all that are not archived. */
  readonly status?: DefinitionStatus | 'all' | undefined
  /** Sizes after an instant; all that are known unless told otherwise. */
  readonly sizesAfter?: number | undefined
}

/** Which segments: those after a place, so many. */
export interface SegmentPage extends ListSegmentsOptions {
  readonly after?: SegmentPlace | undefined
  readonly limit?: number
}

/** Every segment, then every part of every segmentation in its order. */
export async function listSegments(
  workspace: Workspace,
  options: ListSegmentsOptions = {},
): Promise<readonly SegmentListing[]> {
  return (await listSegmentPage(workspace, options)).map(({ place: _, ...listing }) => listing)
}

/** The same page by page, with the place of each. */
export async function listSegmentPage(
  workspace: Workspace,
  page: SegmentPage = {},
): Promise<readonly (SegmentListing & { readonly place: SegmentPlace })[]> {
  const { all } = await loadDefinitions(workspace)
  const listed = all.filter(({ status }) => isListed(status, page.status))
  const entries = entriesOf(listed, titlesOfSaved(all))
  return withStates(workspace, pageOf(entries, page), page.sizesAfter)
}

function entriesOf(listed: readonly SavedDefinition[], titles: Titles): readonly Entry[] {
  const segments = listed.flatMap((one) => segmentEntry(one, titles))
  return [...segments, ...listed.flatMap((one) => partEntries(one, titles))]
}

const titlesOfSaved = (all: readonly SavedDefinition[]) => titlesOf(all.map(({ definition }) => definition))

/** Whether something of a status is in a list that asks for one. */
export function isListed(status: DefinitionStatus, asked: ListSegmentsOptions['status']): boolean {
  if (asked === undefined) return status !== 'archived'
  return asked === 'all' || asked === status
}

function pageOf(entries: readonly Entry[], { after, limit }: SegmentPage): readonly Entry[] {
  const rest = after === undefined ? entries : entries.filter(({ place }) => isAfter(place, after))
  return rest.slice(0, limit)
}

function isAfter(place: SegmentPlace, after: SegmentPlace): boolean {
  if (place.kind !== after.kind) return place.kind === 'part'
  if (place.definition !== after.definition) return place.definition > after.definition
  return place.part > after.part
}

async function withStates<E extends Entry>(
  workspace: Workspace,
  entries: readonly E[],
  sizesAfter: number | undefined,
): Promise<readonly (E & SegmentListing)[]> {
  const { control, live } = workspace
  const states = new Map((await segmentStates(control)).map((state) => [state.segmentId, state]))
  const profiles = (await latestEvaluation(control))?.profiles ?? 0
  const existing = live?.profiles ?? 0
  const versions = entries.map(({ id, version }) => ({ segmentId: id, version }))
  const points = await sizePointsOf(control, versions, sizesAfter)
  return entries.map((entry) => ({
    ...entry,
    ...(entry.status === 'active' &&
      (liveState(live, entry, existing) ??
        stateOf(states.get(entry.id), entry.version, profiles) ??
        stateBefore(live, entry, states.get(entry.id)))),
    sizes: (points.get(entry.id) ?? []).map(({ at, size }) => ({ at, size })),
  }))
}

type Sized = Pick<SegmentListing, 'size' | 'share' | 'asOf' | 'thresholdsAsOf'>
type Entry = Omit<SegmentListing, keyof Sized | 'before' | 'sizes'> & { readonly place: SegmentPlace }

function liveState(
  live: LiveMembers | undefined,
  { id, version }: Entry,
  profiles: number,
): Sized | undefined {
  const found = live?.find(id)
  if (live === undefined || found?.version !== version) return undefined
  return sized({ size: found.size, asOf: live.now, thresholdsAsOf: live.thresholdsAsOf(id) }, profiles)
}

/** A state of a former version says nothing of this one. */
function stateOf(state: SegmentState | undefined, version: number, profiles: number): Sized | undefined {
  return state?.version === version ? sized(state, profiles) : undefined
}

/** Live evaluation goes on with the former version until it has built this one. */
function stateBefore(
  live: LiveMembers | undefined,
  { id, version }: Entry,
  state: SegmentState | undefined,
): Pick<SegmentListing, 'before'> {
  const found = live?.find(id)
  if (live && found && found.version < version)
    return { before: { version: found.version, size: found.size, asOf: live.now } }
  if (state === undefined || state.version > version) return {}
  return { before: { version: state.version, size: state.size, asOf: state.asOf } }
}

function sized(
  { size, asOf, thresholdsAsOf }: Pick<SegmentState, 'size' | 'asOf' | 'thresholdsAsOf'>,
  profiles: number,
): Sized {
  const share = profiles === 0 ? 0 : size / profiles
  return { size, share, asOf, ...(thresholdsAsOf !== undefined && { thresholdsAsOf }) }
}

function segmentEntry({ definition, version, status, updatedAt }: SavedDefinition, titles: Titles): Entry[] {
  if (definition.kind !== 'segment') return []
  return [
    {
      id: definition.name,
      kind: 'segment',
      place: { kind: 'segment', definition: definition.name, part: 0 },
      version,
      status,
      updatedAt,
      ...described(definition),
      ...kept(definition),
      sentence: describeNode(definition.when, titles),
    },
  ]
}

function partEntries({ definition, version, status, updatedAt }: SavedDefinition, titles: Titles): Entry[] {
  if (definition.kind !== 'segmentation') return []
  const parts = partsWithRest(definition)
  return parts.map((part, index) => ({
    id: `${definition.name}/${part.name}`,
    kind: 'part',
    place: { kind: 'part', definition: definition.name, part: index },
    segmentation: definition.name,
    segmentationTitle: definition.title ?? definition.name,
    version,
    status,
    updatedAt,
    ...described(part),
    ...kept(definition),
    tags: definition.tags ?? [],
    sentence: partSentence(definition, index, titles),
  }))
}

function partSentence(definition: SegmentationDefinition, index: number, titles: Titles): string {
  const part = definition.parts[index]
  if (part === undefined) return say`Profiles in none of the other parts.`
  const sentence = describeNode(part.when, titles)
  return index === 0 ? sentence : say`${sentence.slice(0, -1)}, and who are in no earlier part.`
}

function described(of: Pick<Definition, 'name' | 'title' | 'description' | 'tags'>) {
  const description = of.description === undefined ? {} : { description: of.description }
  return { name: of.name, title: of.title ?? of.name, ...description, tags: of.tags ?? [] }
}

function kept({ folder, owner }: Pick<SegmentListing, 'folder' | 'owner'>) {
  return { ...(folder !== undefined && { folder }), ...(owner !== undefined && { owner }) }
}

/** One segment or part with its definition and its versions. */
export interface SegmentDetail extends SegmentListing {
  /** As it was written, of a part the whole segmentation. */
  readonly definition: unknown
  /** Its YAML with comments, where it has any. */
  readonly source?: string
  readonly versions: readonly {
    readonly version: number
    readonly createdAt: number
    /** Absent where it is not known. */
    readonly savedBy?: string
    readonly definition: unknown
  }[]
}

export async function showSegment(
  workspace: Workspace,
  id: string,
  { sizesAfter }: Pick<ListSegmentsOptions, 'sizesAfter'> = {},
): Promise<SegmentDetail> {
  const { definition } = await findTarget(workspace, id)
  const { all } = await loadDefinitions(workspace)
  const own = entriesOf(all, titlesOfSaved(all)).filter((entry) => entry.id === id)
  const [found] = await withStates(workspace, own, sizesAfter)
  const { place: _, ...listing } = found!
  const { kind, name } = definition
  const source = (await findDefinition(workspace.control, kind, name))?.source
  const versions = await definitionHistory(workspace.control, kind, name)
  return {
    ...listing,
    definition: definition.written,
    ...(source !== undefined && { source }),
    versions: versions.map(({ body, savedBy, ...version }) => ({
      ...version,
      ...(savedBy !== undefined && { savedBy: tell(savedBy) }),
      definition: body,
    })),
  }
}
