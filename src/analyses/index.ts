import type { Analysis } from './analysis.ts'
import { baskets } from './baskets/analysis.ts'
import { churn } from './churn/analysis.ts'
import { clusters } from './clusters/analysis.ts'
import { cohorts } from './cohorts/analysis.ts'
import { funnels } from './funnels/analysis.ts'
import { lifeCycle } from './life-cycle/analysis.ts'
import { lookAlikes } from './look-alikes/index.ts'
import { microAudiences } from './micro-audiences/index.ts'
import { movements } from './movements/analysis.ts'
import { nextPurchase } from './next-purchase/analysis.ts'
import { personas } from './personas/index.ts'
import { propensity } from './propensity/analysis.ts'
import { quality } from './quality/analysis.ts'
import { regions } from './regions/analysis.ts'
import { rfm } from './rfm/analysis.ts'
import { surveys } from './surveys/analysis.ts'
import { value } from './value/analysis.ts'

export {
  type Analysis,
  type AnalysisWorkspace,
  type Column,
  type Columns,
  type Found,
  type Output,
  READS,
  type Reads,
  type Reason,
  type ReportBody,
  type ReportContext,
  type Task,
} from './analysis.ts'
export {
  type BareFile,
  FILE_COLUMNS,
  type LeftOut,
  type OpenedFile,
  openBareFile,
} from './bare-file/index.ts'
export { type Performed, perform, type Subject } from './perform.ts'
export { profileValues } from './profile-values.ts'
export type { OptionNames } from './segment-members/index.ts'
export { subjectOfWorkspace } from './subject-of-workspace.ts'

/** Every analysis; a new one is a folder and a line here. */
export const ANALYSES: readonly Analysis[] = [
  rfm,
  lifeCycle,
  lookAlikes,
  microAudiences,
  personas,
  quality,
  clusters,
  cohorts,
  baskets,
  funnels,
  movements,
  regions,
  churn,
  propensity,
  value,
  nextPurchase,
  surveys,
]
