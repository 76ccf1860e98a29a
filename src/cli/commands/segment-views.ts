import { stringify } from 'yaml'
import { explainMembership } from '../../membership/explain.ts'
import { type MembersPage, segmentMembers } from '../../membership/members.ts'
import {
  type ListSegmentsOptions,
  listSegments,
  type SegmentDetail,
  type SegmentListing,
  showSegment,
} from '../../segments/index.ts'
import { instantOf } from '../../time/written-instant.ts'
import type { Answer, Context } from '../context.ts'
import { explanationText } from '../explanation.ts'
import { pairs, table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { count, counted, day, instant, share } from '../wording.ts'
import { identityText } from './profiles.ts'

export interface MemberChoices {
  readonly asOf?: string
  readonly limit?: number
}

const SHOWN = 20
/** More than any segment has, and still a number that the engine's limits can hold. */
const ALL = 2 ** 32 - 2
const number = true as const

export type ListChoices = Pick<ListSegmentsOptions, 'status'>

export async function list({ open, terminal }: Context, { status }: ListChoices): Promise<Answer> {
  const workspace = await open()
  const segments = await listSegments(workspace, { status })
  return { json: { segments }, text: () => listText(segments, terminal, workspace.settings.timeZone) }
}

function listText(segments: readonly SegmentListing[], terminal: Terminal, timeZone: string): string {
  if (segments.length === 0) return 'There are no segments yet. Define one: satsuma segments apply FILE\n'
  const latest = segments.find(({ asOf }) => asOf !== undefined)?.asOf
  const heading =
    latest === undefined
      ? 'Not evaluated yet: satsuma evaluate'
      : `As of ${instant(latest, timeZone)} (${timeZone})`
  const rows = segments.map(({ id, status, size, share: of, title }) => [
    id,
    size === undefined ? unsized(status) : count(size),
    of === undefined ? '–' : share(of),
    title,
  ])
  const columns = [
    { name: 'Segment' },
    { name: 'Size', number },
    { name: 'Share', number },
    { name: 'Title' },
  ]
  return `${heading}\n\n${table(terminal, columns, rows)}`
}

/** What stands for a size that there is none of. */
function unsized(status: SegmentListing['status']): string {
  return status === 'active' ? '–' : status
}

export async function show({ open, terminal }: Context, name: string): Promise<Answer> {
  const workspace = await open()
  const segment = await showSegment(workspace, name)
  return { json: segment, text: () => segmentText(segment, terminal, workspace.settings.timeZone) }
}

function segmentText(segment: SegmentDetail, terminal: Terminal, timeZone: string): string {
  const { bold, dim } = terminal.colors
  const { title, id, sentence, description, versions, definition, source } = segment
  const entries = [
    ['Who', sentence],
    ...(description === undefined ? [] : [['What for', description] as const]),
    ['Size', sizeText(segment, timeZone)],
    ...(segment.tags.length === 0 ? [] : [['Tags', segment.tags.join(', ')] as const]),
    ['Versions', versions.map((version) => versionText(version, timeZone)).join(', ')],
  ] as const
  const yaml = source ?? stringify(definition, { lineWidth: 100 })
  return `${bold(title)} ${dim(id)}\n\n${pairs(terminal, entries)}\n${yaml}`
}

function sizeText(
  { status, size, share: of, asOf, thresholdsAsOf }: SegmentDetail,
  timeZone: string,
): string {
  if (status !== 'active') return `nobody is in it while it is ${status}`
  if (size === undefined || of === undefined || asOf === undefined)
    return 'not evaluated yet: satsuma evaluate'
  return `${counted(size, 'profile')} (${share(of)}) ${instantsText(asOf, thresholdsAsOf, timeZone)}`
}

/** As of when a size is true, and by thresholds as of when. */
function instantsText(asOf: number, thresholdsAsOf: number | undefined, timeZone: string): string {
  const by = thresholdsAsOf === undefined ? '' : `, by thresholds as of ${instant(thresholdsAsOf, timeZone)}`
  return `as of ${instant(asOf, timeZone)}${by} (${timeZone})`
}

function versionText(
  { version, createdAt, savedBy }: SegmentDetail['versions'][number],
  timeZone: string,
): string {
  const by = savedBy === undefined ? '' : `, ${savedBy}`
  return `${version} (${day(createdAt, timeZone)}${by})`
}

export async function members(
  { open, terminal, options }: Context,
  name: string,
  choices: MemberChoices,
): Promise<Answer> {
  const workspace = await open()
  const asOf = instantOf(choices.asOf, workspace.settings)
  const limit = choices.limit ?? (options.json ? ALL : SHOWN)
  const page = await segmentMembers(workspace, name, { limit, ...(asOf === undefined ? {} : { asOf }) })
  const { next: _next, ...answer } = page
  return { json: answer, text: () => membersText(page, terminal, workspace.settings.timeZone) }
}

function membersText(
  { segment, size, asOf, thresholdsAsOf, members: page }: MembersPage,
  terminal: Terminal,
  timeZone: string,
): string {
  const heading = `${terminal.colors.bold(segment)}: ${counted(size, 'profile')} ${instantsText(asOf, thresholdsAsOf, timeZone)}\n`
  const lines = page.map(
    ({ identities, profileId }) => identities.map(identityText).join(', ') || `profile ${profileId}`,
  )
  const rest = size - page.length
  const more = rest > 0 ? `… and ${count(rest)} more: --limit N, or satsuma export ${segment}\n` : ''
  return `${heading}\n${lines.map((line) => `${line}\n`).join('')}${more}`
}

export async function explain(
  { open, terminal }: Context,
  name: string,
  identity: string,
  at?: string,
): Promise<Answer> {
  const workspace = await open()
  const asOf = instantOf(at, workspace.settings)
  const explanation = await explainMembership(workspace, name, identity, asOf)
  return {
    json: explanation,
    text: () => explanationText(explanation, terminal, workspace.settings.timeZone),
  }
}
