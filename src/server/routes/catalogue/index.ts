import { readValues, recentCatalogue } from '../../../catalogue/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import type { Api } from '../../api.ts'
import { catalogue, catalogueValues, valuesAsked } from './schemas.ts'

const tags = ['workspace']
const config = { permission: 'segments:read' } as const

/** What the data holds, for whoever writes conditions. */
export function addCatalogueRoutes(app: Api, workspace: Workspace): void {
  app.get(
    '/catalogue',
    {
      config,
      schema: {
        operationId: 'getCatalogue',
        tags,
        summary: 'What the data holds: events with their properties, traits, and the types of their values',
        response: { 200: catalogue },
      },
    },
    async () => recentCatalogue(workspace),
  )

  app.get(
    '/catalogue/values',
    {
      config,
      schema: {
        operationId: 'listValues',
        tags,
        summary:
          'The values of a property of an event, or of a trait: the most frequent, and the usual range',
        querystring: valuesAsked,
        response: { 200: catalogueValues },
      },
    },
    async ({ query: { search, limit, ...place } }) => readValues(workspace, place, { search, limit }),
  )
}
