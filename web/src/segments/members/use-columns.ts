import { useCatalogue } from '../../api/catalogue'
import type { MembersPage } from '../../api/members'
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

/** The traits that are columns unless some are chosen. */
export function usualTraits(names: readonly string[]): readonly Column[] {
  return names
    .filter((name) => !isOwn(name))
    .slice(0, USUAL_TRAITS)
    .map((name) => ({ kind: 'trait', name }))
}

/** All identities of the first members, and the usual traits. */
export function usualColumns(page: MembersPage | undefined, traits: readonly Column[]): readonly Column[] {
  const namespaces = namespacesOf(page?.members ?? [])
  return [...namespaces.map((name) => ({ kind: 'identity', name }) as const), ...traits]
}
