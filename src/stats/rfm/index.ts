export { cellAt, cellCounts, cellIndex, cellLabel, cellsOf, type RfmCell } from './cells.ts'
export { type CutRule, type Cuts, cutsOf, scoreOf } from './cuts.ts'
export {
  type CellBox,
  type DisputedCell,
  disjointGroups,
  disputedCells,
  firstMatching,
  groupsOf,
  type NamedCells,
  type RfmGroups,
  type ScoreRange,
} from './groups.ts'
export { type Grouped, groupMovement, type Movement } from './movement.ts'
export { type PurchaseRows, type PurchaseTotals, purchaseTotals } from './purchase-totals.ts'
export {
  type Dimension,
  meanMoney,
  type RfmColumns,
  type RfmOptions,
  type RfmScores,
  rfmScores,
} from './scores.ts'
export { standardGroups } from './standard-groups.ts'
export {
  type GroupColumns,
  type GroupSummary,
  groupSummaries,
  type RfmHeatMap,
  rfmHeatMap,
} from './summary.ts'
