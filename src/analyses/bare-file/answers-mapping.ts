import { type Mapping, type Proposal, parseMapping, ROW_NUMBER } from '../../ingest/index.ts'

/** The mapping of answers: traits, or an event where somebody answered more than once, under the names of the columns. */
export function answersMapping({ mapping: proposed }: Pick<Proposal, 'mapping'>): Mapping {
  const isNumbered = proposed.customer.column === ROW_NUMBER
  const mapping = isNumbered ? { ...proposed, customer: { column: ROW_NUMBER, namespace: 'row' } } : proposed
  const [rule] = mapping.events
  if (rule === undefined) return parseMapping({ ...mapping, traits: byColumn(mapping.traits) })
  const properties = byColumn({ ...mapping.traits, ...rule.properties })
  return parseMapping({ ...mapping, traits: {}, events: [{ name: 'answered', properties }] })
}

/** Questions are known by the names of their columns, however long: nothing is made of them. */
function byColumn(sources: Mapping['traits']): Mapping['traits'] {
  return Object.fromEntries(
    Object.values(sources).map((source) => {
      const column = typeof source === 'string' ? source : source.column
      return [column.slice(0, 200), source]
    }),
  )
}
