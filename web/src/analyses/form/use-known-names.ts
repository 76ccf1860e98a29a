import { useMemo } from 'react'
import { useCatalogue } from '../../api/catalogue'
import { useSegments } from '../../api/segments'
import type { NameSource } from './name-sources'

/** The names that the workspace holds, by where they come from, the most frequent first. */
export function useKnownNames(): Readonly<Record<NameSource, readonly string[]>> {
  const { data: catalogue } = useCatalogue()
  const { data: segments } = useSegments()
  return useMemo(() => {
    const events = catalogue?.events.map(({ name }) => name) ?? []
    const traits = catalogue?.traits.map(({ name }) => name) ?? []
    const segmentations = segments?.flatMap(({ segmentation }) => segmentation ?? []) ?? []
    return {
      events,
      traits,
      records: [...events, ...traits],
      segments: segments?.map(({ id }) => id) ?? [],
      segmentations: [...new Set(segmentations)],
    }
  }, [catalogue, segments])
}
