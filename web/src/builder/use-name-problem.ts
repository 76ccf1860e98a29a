import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useArchivedSegments } from '../api/definition-status'
import { useSegments } from '../api/segments'
import { nameOf } from './definition/fields'
import type { Definition } from './definition/node'
import { nameProblem } from './name-problem'
import type { PlacedProblem } from './results/at-items'
import type { Start } from './start'

/** Names that somebody only passes through on the way to a longer one are not told. */
const PAUSE_MS = 400

/** Whether a draft can have its name; what is archived has one, too. */
export function useNameProblem(definition: Definition, start: Start): readonly PlacedProblem[] {
  const { data: current } = useSegments()
  const { data: archived } = useArchivedSegments(start.saved === undefined)
  const name = nameOf(definition)
  const [settled] = useDebouncedValue(name, PAUSE_MS)
  return useMemo(() => {
    const problem = nameProblem(definition, start, [...(current ?? []), ...(archived ?? [])])
    return problem === undefined || settled !== name ? [] : [problem]
  }, [definition, start, current, archived, settled, name])
}
