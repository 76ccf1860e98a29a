import type { Api } from '../api.ts'
import type { Services } from '../services.ts'
import { addDefinitionRoutes } from './definitions/index.ts'
import { addDefinitionStatusRoutes } from './definitions/status.ts'
import { addEvaluationRoutes } from './evaluations/index.ts'
import { addDraftRoutes } from './drafts/index.ts'
import { addEventRoutes } from './events/index.ts'
import { addImportRoutes } from './imports/index.ts'
import { addJobRoutes } from './jobs/index.ts'
import { addModelRoutes } from './models/index.ts'
import { addCorrectionRoutes } from './profiles/corrections.ts'
import { addProfileRoutes } from './profiles/index.ts'
import { addExportRoutes } from './segments/export.ts'
import { addSegmentRoutes } from './segments/index.ts'
import { addStatusRoutes } from './status.ts'
import { addWebhookRoutes } from './webhooks/index.ts'
import { addWorkspaceRoutes } from './workspace/index.ts'

/** Everything of the command line, over the same functions. */
export function addDataRoutes(api: Api, services: Services): void {
  const { workspace } = services
  addStatusRoutes(api, services)
  addSegmentRoutes(api, workspace)
  addExportRoutes(api, workspace)
  addDefinitionRoutes(api, workspace)
  addDefinitionStatusRoutes(api, workspace)
  addEvaluationRoutes(api, services)
  addProfileRoutes(api, workspace)
  addCorrectionRoutes(api, workspace)
  addImportRoutes(api, services)
  addEventRoutes(api, services)
  addWorkspaceRoutes(api, services)
  addDraftRoutes(api, workspace)
  addModelRoutes(api, services)
  addJobRoutes(api, services)
  addWebhookRoutes(api, services)
}
