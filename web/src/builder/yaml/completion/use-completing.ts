import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { catalogueValues, useCatalogue } from '../../../api/catalogue'
import { useDefinitionSchema } from '../../../api/definition-schema'
import { useSegments } from '../../../api/segments'
import { type Completion, completionsAt } from './completions'
import { type CursorPlace, placeOfCursor } from './cursor-place'
import { comparedAt } from './known-values'
import { offerOf } from './offer'
import type { Schema } from './schema-walk'

/** What may be written at the cursor, and what it takes the place of. */
interface Completions extends Pick<CursorPlace, 'from' | 'to'> {
  readonly options: readonly Completion[]
}

export type Complete = (text: string, offset: number) => Promise<Completions | undefined>

const NOTHING = { events: [], traits: [] }

/** Completes a definition by its schema and by what the workspace holds, as far as that is known yet. */
export function useCompleting(): Complete {
  const client = useQueryClient()
  const { data: schema } = useDefinitionSchema()
  const { data: catalogue = NOTHING } = useCatalogue()
  const { data: segments } = useSegments()
  return useCallback(
    async (text, offset) => {
      const place = placeOfCursor(text, offset)
      if (place === undefined || schema === undefined) return undefined
      const compared = comparedAt(place)
      const found =
        compared && (await client.fetchQuery(catalogueValues(compared, place.typed)).catch(() => undefined))
      const values = (found?.values ?? []).map(({ value }) => offerOf(value))
      const known = { catalogue, segments: segments ?? [] }
      const options = completionsAt(place, schema as Schema, known, values)
      return options.length === 0 ? undefined : { from: place.from, to: place.to, options }
    },
    [client, schema, catalogue, segments],
  )
}
