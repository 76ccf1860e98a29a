import { anyPurchasesIn, type Purchases } from '../../../analyses/purchases/index.ts'
import { readValues, recentCatalogue, type ValuesPlace } from '../../../catalogue/index.ts'
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
    async ({ query: { search, limit, ...place } }) => {
      const { currency } = workspace.settings
      const isMoney = currency !== null && isAmount(place, anyPurchasesIn(await recentCatalogue(workspace)))
      return { ...(await readValues(workspace, place, { search, limit })), ...(isMoney && { currency }) }
    },
  )
}

function isAmount({ of, name, path }: ValuesPlace, purchases: Purchases | undefined): boolean {
  if (of !== 'event' || purchases?.event !== name) return false
  return purchases.amount.length === 1 && purchases.amount[0] === path
}
