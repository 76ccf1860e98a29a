import { BitSet } from '../evaluation/bit-set.ts'
import { knownMembers, type ProfileColumn, sumOf } from '../measures/index.ts'
import { listSegments, type SegmentListing } from '../segments/index.ts'
import { Pace } from '../time/pace.ts'
import type { Workspace } from '../workspace/index.ts'

/** A part of a segmentation in the picture of all customers. */
type Part = Pick<SegmentListing, 'id' | 'title'>

export interface Segmentation {
  readonly name: string
  readonly title: string
  readonly parts: readonly Part[]
}

/** Who is in a part of one segmentation and a part of another at once. */
export interface Cell {
  readonly profiles: number
  /** What they spent in the last year; absent where that is not known yet, or purchases have no amount. */
  readonly value?: number
}

/** All customers by the parts of two segmentations, or of one. */
export interface CustomerBase {
  /** Those that can be chosen. */
  readonly segmentations: readonly Pick<Segmentation, 'name' | 'title'>[]
  readonly columns?: Segmentation
  readonly rows?: Segmentation
  /** By column, then by row; one row where there are no rows. */
  readonly cells: readonly (readonly Cell[])[]
}

export interface BaseAsked {
  readonly columns?: string | undefined
  /** `none` for one segmentation alone. */
  readonly rows?: string | undefined
}

/** Names by which the usual picture is chosen: stages across, value up. */
const STAGES = /life.?cycle|stage|lebenszyklus|phase|status/i
const VALUES = /value|tier|spend|revenue|wert|umsatz|rfm/i

/** Counts who is in which parts at once, from the bits of their members; no record is read. */
export async function customerBase(
  workspace: Workspace,
  asked: BaseAsked,
  spend: ProfileColumn | undefined,
): Promise<CustomerBase> {
  const listed = await listSegments(workspace, { status: 'active', sizesAfter: workspace.clock() })
  const all = segmentationsOf(listed)
  const segmentations = all.map(({ name, title }) => ({ name, title }))
  const columns = chosen(all, asked.columns, STAGES)
  if (columns === undefined) return { segmentations, cells: [] }
  const others = all.filter((one) => one !== columns)
  const rows = asked.rows === 'none' ? undefined : chosen(others, asked.rows, VALUES)
  const cells = await workspace.survivors.readMerged(() => count(workspace, columns, rows, spend))
  return { segmentations, columns, ...(rows && { rows }), cells }
}

function segmentationsOf(segments: readonly SegmentListing[]): readonly Segmentation[] {
  const names = [...new Set(segments.flatMap(({ segmentation }) => segmentation ?? []))]
  return names.map((name) => {
    const own = segments.filter(({ segmentation }) => segmentation === name)
    const parts = own.map(({ id, title }) => ({ id, title }))
    return { name, title: own[0]?.segmentationTitle ?? name, parts }
  })
}

/** The one asked for, otherwise one that is called as usual, otherwise the first. */
function chosen(all: readonly Segmentation[], asked: string | undefined, usual: RegExp) {
  return (
    all.find(({ name }) => name === asked) ??
    all.find(({ name, title }) => usual.test(name) || usual.test(title)) ??
    all[0]
  )
}

async function count(
  workspace: Workspace,
  columns: Segmentation,
  rows: Segmentation | undefined,
  spend: ProfileColumn | undefined,
): Promise<readonly (readonly Cell[])[]> {
  const pace = new Pace()
  const sets = await setsOf(workspace, [...columns.parts, ...(rows?.parts ?? [])])
  const cells: Cell[][] = []
  for (const { id } of columns.parts) {
    const column = sets.get(id) ?? EMPTY
    const own: Cell[] = []
    for (const set of rows?.parts.map((row) => column.clone().and(sets.get(row.id) ?? EMPTY)) ?? [column]) {
      own.push({ profiles: set.size, ...(spend && { value: (await sumOf(set, spend, pace)).total }) })
    }
    cells.push(own)
  }
  return cells
}

/** Of what was never evaluated nobody is known. */
const EMPTY = new BitSet(0)

async function setsOf(workspace: Workspace, parts: readonly Part[]): Promise<ReadonlyMap<string, BitSet>> {
  const sets = new Map<string, BitSet>()
  const ids = new Set(parts.map(({ id }) => id))
  for await (const { id, members } of knownMembers(workspace, ids)) sets.set(id, members)
  return sets
}
