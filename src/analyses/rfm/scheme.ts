import {
  type CellBox,
  type CutRule,
  type Dimension,
  firstMatching,
  type RfmGroups,
  standardGroups,
} from '../../stats/index.ts'
import type { RfmOptions } from './options.ts'

/** How each dimension is cut; cuts of one's own hold for their dimension, whatever the rule is. */
export function cutRules(options: RfmOptions): Record<Dimension, CutRule> {
  const { recencyCuts, frequencyCuts, moneyCuts, cuts } = options
  const rule: CutRule = { kind: cuts === 'fixed' ? 'equal-width' : cuts === 'r-rfm' ? 'r-rfm' : 'quantile' }
  const own = (values: readonly number[] | undefined): CutRule =>
    values === undefined ? rule : { kind: 'fixed', cuts: values }
  return { recency: own(recencyCuts), frequency: own(frequencyCuts), monetary: own(moneyCuts) }
}

/** The groups of the options: disjoint, and each cell has one. */
export function groupsOfOptions({ groups, scores }: RfmOptions): RfmGroups {
  if (groups === undefined) return standardGroups(scores)
  return firstMatching(
    groups.map(({ name, cells }) => ({ name, cells: cells.map(boxOf) })),
    scores,
  )
}

type WrittenBox = NonNullable<RfmOptions['groups']>[number]['cells'][number]

const boxOf = (box: WrittenBox): CellBox =>
  Object.fromEntries(Object.entries(box).filter(([, range]) => range !== undefined))
