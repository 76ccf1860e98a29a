import { useMemo } from 'react'
import { useArchivedSegments } from '../api/definition-status'
import { useSegments } from '../api/segments'
import type { Definition } from './definition/node'
import { nameProblem } from './name-problem'
import type { PlacedProblem } from './results/at-items'
import type { Start } from './start'

/** Whether a draft can have its name; what is archived has one, too. */
export function useNameProblem(definition: Definition, start: Start): readonly PlacedProblem[] {
  const { data: current } = useSegments()
  const { data: archived } = useArchivedSegments(start.saved === undefined)
  return useMemo(() => {
    const problem = nameProblem(definition, start, [...(current ?? []), ...(archived ?? [])])
    return problem === undefined ? [] : [problem]
  }, [definition, start, current, archived])
}
