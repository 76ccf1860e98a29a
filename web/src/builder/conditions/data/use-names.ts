import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useCatalogue } from '../../../api/catalogue'
import { getJson } from '../../../api/client'
import { useSegments } from '../../../api/segments'
import type { Operations } from '../../../api/wire'
import { formatShort } from '../../../format/number'
import { textOf } from '../../definition/fields'
import { readText } from '../../definition/yaml-text'
import type { DataType } from '../language/predicates'
import { ownedCounts, type Place, propertyCounts, type Suggestion, traitCounts, typesAt } from './known-names'

/** Names with how much there is of each; undefined while that is not known. */
type Suggestions = readonly Suggestion[] | undefined

function withCounts(counts: Iterable<readonly [string, number]>): readonly Suggestion[] {
  return [...counts].map(([name, count]) => ({ name, note: formatShort(count) }))
}

/** The events that the data hold, the most frequent first. */
export function useEventNames(): Suggestions {
  const { data } = useCatalogue()
  return useMemo(() => data && withCounts(data.events.map(({ name, records }) => [name, records])), [data])
}

/** The traits that the data hold, and their members. */
export function useTraitNames(): Suggestions {
  const { data } = useCatalogue()
  return useMemo(() => data && withCounts(traitCounts(data)), [data])
}

/** The properties of some events; those alone that are numbers, where a number is wanted and there are some. */
export function usePropertyNames(events: readonly string[], ofNumbers = false): Suggestions {
  const { data } = useCatalogue()
  if (data === undefined) return undefined
  const numbers = ofNumbers ? withCounts(propertyCounts(data, events, true)) : []
  return numbers.length > 0 ? numbers : withCounts(propertyCounts(data, events))
}

/** What models say of profiles, or the lists that were uploaded. */
export function useOwnedNames(prefix: 'model:' | 'list:'): Suggestions {
  const { data } = useCatalogue()
  return useMemo(() => data && withCounts(ownedCounts(data, prefix)), [data, prefix])
}

/** The types of the values at a place, the most frequent first. */
export function useTypes(place: Place | undefined): readonly DataType[] {
  const { data } = useCatalogue()
  return typesAt(data, place)
}

/** The saved segments, with their sizes. */
export function useSegmentNames(): Suggestions {
  const { data } = useSegments()
  return useMemo(
    () =>
      data
        ?.filter(({ kind }) => kind === 'segment')
        .map(({ name, title, size }) => ({
          name,
          title,
          ...(size !== undefined && { note: formatShort(size) }),
        })),
    [data],
  )
}

/** The saved segmentations. */
export function useSegmentationNames(): Suggestions {
  const { data } = useSegments()
  return useMemo(() => {
    const titles = data?.flatMap(({ segmentation, segmentationTitle = '' }) =>
      segmentation === undefined ? [] : [[segmentation, segmentationTitle] as const],
    )
    return titles && [...new Map(titles)].map(([name, title]) => ({ name, title }))
  }, [data])
}

/** The parts of a segmentation, the rest too. */
export function usePartNames(segmentation: string): Suggestions {
  const { data } = useSegments()
  return useMemo(
    () =>
      data
        ?.filter((row) => row.segmentation === segmentation)
        .map(({ name, title, size }) => ({
          name,
          title,
          ...(size !== undefined && { note: formatShort(size) }),
        })),
    [data, segmentation],
  )
}

const MOST_METRICS = 200

/** The saved metrics. */
export function useMetricNames(): Suggestions {
  const { data } = useQuery({
    queryKey: ['definitions', 'metric'],
    queryFn: ({ signal }) =>
      getJson<Operations['listDefinitions']['answer']>(
        `/definitions?kind=metric&limit=${MOST_METRICS}`,
        signal,
      ),
    staleTime: 60_000,
  })
  return useMemo(() => data?.definitions.map(({ name, yaml }) => ({ name, ...titleIn(yaml) })), [data])
}

function titleIn(yaml: string): Pick<Suggestion, 'title'> {
  const reading = readText(yaml)
  const title = reading.ok ? textOf(reading.definition, 'title') : ''
  return title === '' ? {} : { title }
}
