import { translate } from '../../language/index.ts'
import type { LifeCycleResult, StageResult } from './result.ts'
import { STAGES, type Stage } from './stages.ts'

const knownAs = (wanted: string): Stage => STAGES.find(({ name }) => name === wanted)!

export const stageTitle = (name: string): string => translate(knownAs(name).title)
export const stageLine = (name: string): string =>
  `${stageTitle(name)}: ${translate(knownAs(name).description)}`
/** Whether who is in this stage has bought. */
export const isCustomer = ({ name }: Pick<StageResult, 'name'>): boolean => knownAs(name).customers

export const stageOf = ({ stages }: LifeCycleResult, wanted: string): StageResult =>
  stages.find(({ name }) => name === wanted)!

export const countCustomers = ({ stages }: LifeCycleResult): number =>
  stages.filter(isCustomer).reduce((sum, { profiles }) => sum + profiles, 0)

/** Of all periods looked back on. */
export const revenueOf = ({ stages, moneyOfNew }: LifeCycleResult): number =>
  stages.reduce((sum, { money }) => sum + money, moneyOfNew)
