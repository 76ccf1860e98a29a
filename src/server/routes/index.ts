import type { Api } from '../api.ts'
import type { Services } from '../services.ts'
import { addAnalysisRoutes } from './analyses/index.ts'
import { addCatalogueRoutes } from './catalogue/index.ts'
import { addDataQualityRoutes } from './data/index.ts'
import { addDefinitionRoutes } from './definitions/index.ts'
import { addDefinitionStatusRoutes } from './definitions/status.ts'
import { addDraftRoutes } from './drafts/index.ts'
import { addEvaluationRoutes } from './evaluations/index.ts'
import { addEventRoutes } from './events/index.ts'
import { addGalleryRoutes } from './gallery/index.ts'
import { addHomeRoutes } from './home/index.ts'
import { addImportRoutes } from './imports/index.ts'
import { addJobRoutes } from './jobs/index.ts'
import { addModelRoutes } from './models/index.ts'
import { addCorrectionRoutes } from './profiles/corrections.ts'
import { addProfileRoutes } from './profiles/index.ts'
import { addScoreRoutes } from './profiles/scores.ts'
import { addExportRoutes } from './segments/export.ts'
import { addSegmentRoutes } from './segments/index.ts'
import { addMemberRoutes } from './segments/members.ts'
import { addOverlapRoutes } from './segments/overlap.ts'
import { addRelationRoutes } from './segments/relations.ts'
import { addStatusRoutes } from './status.ts'
import { addWebhookRoutes } from './webhooks/index.ts'
import { addWorkspaceRoutes } from './workspace/index.ts'

/** Everything of the command line, over the same functions. */
export function addDataRoutes(api: Api, services: Services): void {
  const { workspace } = services
  addStatusRoutes(api, services)
  addSegmentRoutes(api, workspace)
  addMemberRoutes(api, workspace)
  addRelationRoutes(api, services)
  addOverlapRoutes(api, workspace)
  addExportRoutes(api, workspace)
  addCatalogueRoutes(api, workspace)
  addDefinitionRoutes(api, workspace)
  addDefinitionStatusRoutes(api, workspace)
  addDraftRoutes(api, workspace)
  addHomeRoutes(api, services)
  addGalleryRoutes(api, workspace)
  addEvaluationRoutes(api, services)
  addProfileRoutes(api, workspace)
  addScoreRoutes(api, workspace)
  addCorrectionRoutes(api, workspace)
  addImportRoutes(api, services)
  addEventRoutes(api, services)
  addDataQualityRoutes(api, workspace)
  addWorkspaceRoutes(api, services)
  addModelRoutes(api, services)
  addAnalysisRoutes(api, services)
  addJobRoutes(api, services)
  addWebhookRoutes(api, services)
}
