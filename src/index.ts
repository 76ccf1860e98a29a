/**
 * The library: the functions that the command line and the server are made of. They never print; long ones
 * take an `AbortSignal` and report progress to a callback; what they throw is a {@link SatsumaError}.
 *
 * ```ts
 * const workspace = await openWorkspace({ dataDir: './.satsuma' })
 * await importFiles(workspace, ['orders.csv'], readMapping(mappingYaml))
 * await applyDefinitions(workspace, [{ name: 'segments.yaml', text: segmentsYaml }])
 * const { segments } = await evaluateSegments(workspace)
 * await workspace.close()
 * ```
 */
export {
  type Access,
  type AuditEntry,
  accessOf,
  type CreateApiKey,
  type CreateUser,
  createApiKey,
  createUser,
  createWriteKey,
  type Key,
  listAudit,
  listKeys,
  listUsers,
  type NewKey,
  type Permission,
  type Role,
  removeUser,
  revokeKey,
  type User,
} from './access/index.ts'
export {
  type Catalogue,
  type CatalogueEntry,
  type CatalogueValue,
  readCatalogue,
} from './catalogue/index.ts'
export { jsonSchema } from './definition/json-schema.ts'
export { type Check, examine } from './doctor/index.ts'
export { type ErrorCode, formatProblem, type Path, type Problem, SatsumaError } from './errors/index.ts'
export {
  type ExportedMember,
  type ExportFormat,
  type ExportOptions,
  exportMembers,
  exportSegment,
} from './export/index.ts'
export {
  type ImportOptions,
  type ImportProgress,
  type ImportSummary,
  type InspectOptions,
  importFiles,
  inspectFile,
  type Mapping,
  mappingToYaml,
  type Proposal,
  parseMapping,
  readMapping,
} from './ingest/index.ts'
export { type EvaluateOptions, type EvaluationSummary, evaluateSegments } from './membership/evaluate.ts'
export { type Explanation, explainMembership } from './membership/explain.ts'
export {
  allMembers,
  type Member,
  type MembersOptions,
  type MembersPage,
  segmentMembers,
} from './membership/members.ts'
export { type Verification, type VerifyOptions, verify } from './membership/verify.ts'
export {
  type AppliedModel,
  applyModels,
  listModels,
  type ModelDetail,
  type ModelFile,
  type ModelListing,
  modelHistory,
  type RefreshOptions,
  type RefreshSummary,
  refreshModel,
  removeModel,
  showModel,
  showRun as showModelRun,
} from './models/index.ts'
export { type FoundProfile, searchProfiles } from './profiles/search.ts'
export { type ProfileView, showProfile } from './profiles/show.ts'
export { type LoadSampleOptions, loadSampleShop } from './sample/load.ts'
export {
  type ApplyOptions,
  type ApplyResult,
  applyDefinitions,
  type BackfillOptions,
  backfillSizes,
  backtestFile,
  changeStatus,
  type DefinitionFile,
  type FilePreview,
  type ListSegmentsOptions,
  listSegments,
  type OfStatus,
  previewFile,
  removeDefinition,
  type SegmentDetail,
  type SegmentListing,
  type SegmentPreview,
  type StatusMove,
  showSegment,
} from './segments/index.ts'
export { type RunningServer, type ServerOptions, startServer } from './server/index.ts'
export { changeSetting } from './settings/index.ts'
export { backup } from './workspace/backup.ts'
export {
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
  type WorkspaceSettings,
} from './workspace/index.ts'
export { type RestoreOptions, restore } from './workspace/restore.ts'
