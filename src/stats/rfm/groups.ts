import { expectArgument } from '../arguments.ts'
import { cellAt, cellsOf, type RfmCell } from './cells.ts'
import { DIMENSIONS, type Dimension, type RfmScores } from './scores.ts'

/** Scores from and to, both included. */
export type ScoreRange = readonly [from: number, to: number]

/** Cells within three ranges; a range that is not given is all scores. */
export type CellBox = Readonly<Partial<Record<Dimension, ScoreRange>>>

/** A name for the cells of one box or several. */
export interface NamedCells {
  readonly name: string
  readonly cells: readonly CellBox[]
}

/** Named groups that share no cell and leave none out: a segmentation of all customers. */
export interface RfmGroups {
  readonly scores: number
  readonly names: readonly string[]
  /** Which name each cell has, by the number of the cell. */
  readonly ofCell: Uint8Array
}

/** A cell, and the names that claim it: none or several. */
export interface DisputedCell {
  readonly cell: RfmCell
  readonly names: readonly string[]
}

const covers = (boxes: readonly CellBox[], cell: RfmCell) =>
  boxes.some((box) =>
    DIMENSIONS.every((dimension) => {
      const [from, to] = box[dimension] ?? [1, Number.POSITIVE_INFINITY]
      return cell[dimension] >= from && cell[dimension] <= to
    }),
  )

/** All cells that no name or more than one has; empty exactly if the groups are disjoint and cover everything. */
export function disputedCells(groups: readonly NamedCells[], scores: number): DisputedCell[] {
  return allCells(scores)
    .map((cell) => ({ cell, names: namesOf(groups, cell) }))
    .filter(({ names }) => names.length !== 1)
}

function namesOf(groups: readonly NamedCells[], cell: RfmCell): string[] {
  return groups.filter(({ cells }) => covers(cells, cell)).map(({ name }) => name)
}

function allCells(scores: number): RfmCell[] {
  return Array.from({ length: scores ** 3 }, (_, index) => cellAt(index, scores))
}

/** Groups that are disjoint and cover everything; throws otherwise, {@link disputedCells} tells where. */
export function disjointGroups(groups: readonly NamedCells[], scores: number): RfmGroups {
  const disputed = disputedCells(groups, scores).length
  expectArgument(disputed === 0, 'groups', `disjoint and cover all cells; ${disputed} are not in exactly one`)
  return firstMatching(groups, scores)
}

/**
 * Makes a segmentation of rules that overlap, as most published tables do: a cell belongs to the first rule that
 * covers it, and to `rest` if none does.
 */
export function firstMatching(rules: readonly NamedCells[], scores: number, rest = 'Others'): RfmGroups {
  const names = [...new Set([...rules.map(({ name }) => name), rest])]
  const nameOf = (cell: RfmCell) => namesOf(rules, cell)[0] ?? rest
  return namedByCell(names, scores, nameOf)
}

/** Groups given by the name of each cell; names of no cell are left out. */
export function namedByCell(
  names: readonly string[],
  scores: number,
  nameOf: (cell: RfmCell) => string,
): RfmGroups {
  const named = allCells(scores).map(nameOf)
  const used = names.filter((name) => named.includes(name))
  return { scores, names: used, ofCell: Uint8Array.from(named, (name) => used.indexOf(name)) }
}

/** The group of each customer, as the place of its name. */
export function groupsOf(scored: RfmScores, groups: RfmGroups): Uint8Array {
  expectArgument(scored.scores === groups.scores, 'groups', `made for ${scored.scores} scores`)
  return Uint8Array.from(cellsOf(scored), (cell) => groups.ofCell[cell]!)
}
