import { named } from '../../../errors/index.ts'
import { changeStatus, STATUS_MOVES, type StatusMove } from '../../../segments/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import type { Api } from '../../api.ts'
import { definitionView } from './definition-text.ts'
import { definition, ofStatus } from './schemas.ts'

const SUMMARIES: Readonly<Record<StatusMove, string>> = {
  pause: 'Pause a segment or segmentation: everybody leaves, and nobody enters until it is resumed',
  resume: 'Resume what is paused: whoever satisfies it enters',
  archive: 'Archive a segment or segmentation: everybody leaves, and lists do not have it unless asked',
  restore: 'Restore what is archived: whoever satisfies it enters',
}

/** Pausing, resuming, archiving and restoring definitions that have members. */
export function addDefinitionStatusRoutes(app: Api, workspace: Workspace): void {
  for (const move of STATUS_MOVES) {
    app.post(
      `/definitions/:kind/:name/${move}`,
      {
        config: { permission: 'segments:write', audit: `definition.${move}` },
        schema: {
          operationId: `${move}Definition`,
          tags: ['definitions'],
          summary: SUMMARIES[move],
          params: ofStatus,
          response: { 200: definition },
        },
      },
      async (request) => {
        const { kind, name } = request.params
        const changed = await changeStatus(workspace, { kind, name }, move)
        describeChange(request, name, named(kind, name))
        return definitionView(changed)
      },
    )
  }
}
