/** Analyses that are run again and again, and what they say of profiles: numbers and groups as their traits. */
export {
  type AppliedModel,
  type ApplyModelsOptions,
  applyModels,
  type ModelFile,
  saveModel,
} from './apply.ts'
export { type ModelDefinition, modelFields, readModel, readModels } from './definition.ts'
export {
  listModels,
  type ModelDetail,
  type ModelListing,
  type ModelOutput,
  type ModelRunListing,
  modelHistory,
  showModel,
  showRun,
} from './list.ts'
export { type MemberScore, type MemberScores, memberScores, type ScoredGroup } from './member-scores.ts'
export { METHODS, type Methods } from './methods.ts'
export { modelsAbout, type RelatedModel } from './models-about.ts'
export {
  type ModelScores,
  type ProfileScore,
  profileScores,
  type ScoreReasons,
  scoreReasons,
} from './profile-scores.ts'
export { type RefreshOptions, type RefreshSummary, refreshModel, requireModel } from './refresh.ts'
export { removeModel } from './remove.ts'
export type { WrittenSchedule } from './schedule.ts'
export { Scheduler } from './scheduler.ts'
