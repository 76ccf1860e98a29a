import { buildPath } from '../../segments/build-path'
import { definitionAddress } from '../../segments/definition-address'
import type { Draft } from '../definition/draft'
import { kindOfDefinition } from '../definition/fields'
import { draftInParam, type LinkedDraft, type Saved } from '../start'

/** Longer addresses do not come through every mail and every proxy. */
const LONGEST = 8_000

/** The address that shows a draft to others, beside what is saved; undefined where it would be too long. */
export function draftLink(
  { text }: Draft,
  saved: Pick<Saved, 'kind' | 'name' | 'version'> | undefined,
  origin: string,
): string | undefined {
  const address = definitionAddress(text, saved && buildPath(saved))
  const link = `${origin}${address}${saved ? `&from=${saved.version}` : ''}`
  return link.length > LONGEST ? undefined : link
}

/** The draft that an address of something saved brings: undefined without one, `unreadable` where it cannot be used. */
export function linkedDraft(params: URLSearchParams, saved: Saved): LinkedDraft | 'unreadable' | undefined {
  const given = params.get('definition')
  if (given === null) return undefined
  const draft = draftInParam(given)
  if (draft === undefined || kindOfDefinition(draft.definition) !== saved.kind) return 'unreadable'
  const from = Number(params.get('from'))
  return { text: draft.text, version: Number.isInteger(from) && from > 0 ? from : saved.version }
}

/** The query of an address without the draft that it brought. */
export function withoutDraft(params: URLSearchParams): URLSearchParams {
  const others = new URLSearchParams(params)
  others.delete('definition')
  others.delete('from')
  return others
}
