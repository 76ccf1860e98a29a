import { useCatalogue } from '../../api/catalogue'
import type { MembersPage } from '../../api/members'
import { NAMING_TRAITS, namingTraits } from '../../format/naming-traits'
import type { Column } from './member-columns'
import { traitNames } from './member-columns'
import { namespacesOf } from './namespaces'

/** Traits that are shown until somebody chooses. */
export const USUAL_TRAITS = 3

/** What Satsuma writes itself is there for those who look for it. */
const isOwn = (trait: string) => /^(model|list):/.test(trait)

/** The traits that can be columns; undefined until they are known. */
export function useTraitNames(): readonly string[] | undefined {
  const { data, isPending } = useCatalogue()
  return isPending ? undefined : traitNames(data?.traits ?? [])
}

/** The traits that are columns unless some are chosen, besides those that give a name. */
export function usualTraits(names: readonly string[]): readonly Column[] {
  return names
    .filter((name) => !isOwn(name) && !NAMING_TRAITS.includes(name))
    .slice(0, USUAL_TRAITS)
    .map(traitColumn)
}

/** What is asked for unless columns are chosen: what people are called by is known from the first members on. */
export function askedColumns(traits: readonly Column[]): readonly Column[] {
  return [...NAMING_TRAITS.map(traitColumn), ...traits]
}

/** What the first members are called by, all their identities, and the usual traits. */
export function usualColumns({ members }: Pick<MembersPage, 'members'>, traits: readonly Column[]) {
  const naming = namingTraits(members.map(({ traits = {} }) => traits)).map(traitColumn)
  const identities = namespacesOf(members).map((name): Column => ({ kind: 'identity', name }))
  return [...naming, ...identities, ...traits]
}

const traitColumn = (name: string): Column => ({ kind: 'trait', name })
