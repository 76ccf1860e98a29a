import { useMemo } from 'react'
import { useCatalogue } from '../../../api/catalogue'
import { useSegments } from '../../../api/segments'
import { texts } from '../../../i18n'
import { traitPlace, typesAt } from '../data/known-names'
import { useEventNames, useMetricNames, useSegmentNames, useTraitNames } from '../data/use-names'
import { type Condition, newCondition } from '../kinds'
import { type Addable, traitCondition } from './addable'

const t = texts('conditions')

type Named = Pick<Addable, 'name' | 'title'>

/** What can be added with a name of the workspace's own filled in, as far as these are known. */
export function useOwnAddables(): readonly Addable[] {
  const { data: catalogue } = useCatalogue()
  const { data: rows } = useSegments()
  const [events, traits] = [useEventNames(), useTraitNames()]
  const [metrics, segments] = [useMetricNames(), useSegmentNames()]
  return useMemo(
    () => [
      ...ownOf('event', events, (event) => ({ event })),
      ...ownOf('trait', traits, (trait) => traitCondition(trait, typesAt(catalogue, traitPlace(trait)))),
      ...ownOf('metric', metrics, (metric) => ({ ...newCondition('metric'), metric })),
      ...ownOf('segment', segments, (segment) => ({ segment })),
      ...(rows ?? []).flatMap(({ segmentation, segmentationTitle = '', name, title }) =>
        segmentation === undefined
          ? []
          : [
              {
                kind: 'segmentation',
                name,
                title,
                saying: t('saying.part', { segmentation: segmentationTitle }),
                condition: { segmentation, part: name },
              },
            ],
      ),
    ],
    [catalogue, rows, events, traits, metrics, segments],
  )
}

function ownOf(
  kind: 'event' | 'trait' | 'metric' | 'segment',
  names: readonly Named[] | undefined,
  conditionOf: (name: string) => Condition,
): readonly Addable[] {
  return (names ?? []).map(({ name, title }) => ({
    kind,
    name,
    title,
    saying: t(`saying.${kind}`),
    condition: conditionOf(name),
  }))
}
