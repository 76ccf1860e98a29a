import { sayLater } from '../../language/index.ts'
import type { Output } from '../analysis.ts'
import type { SurveysOptions } from './options.ts'
import { titleOf } from './scales.ts'

/** Scores and levels of the scales that are stated, and what is told of everybody. */
export function outputsOf({ scales = [] }: SurveysOptions): readonly Output[] {
  return [
    ...scales.flatMap(({ scale, title = titleOf(scale) }): Output[] => [
      {
        name: scale,
        title,
        description: sayLater`The mean of the answers to its items, those that run the other way turned round.`,
        kind: 'numbers',
      },
      {
        name: `${scale}_level`,
        title: sayLater`${title}: low, middle or high`,
        description: sayLater`By thirds of the people, thirds of the range, or the cuts of the scale.`,
        kind: 'parts',
      },
    ]),
    ...(scales.length > 1 ? [STRONGEST] : []),
    {
      name: 'care',
      title: sayLater`Signs of careless answers`,
      description: sayLater`How many signs of answering without reading somebody shows.`,
      kind: 'parts',
    },
  ]
}

const STRONGEST: Output = {
  name: 'strongest',
  title: sayLater`What stands out most`,
  description: sayLater`The scale in which somebody is furthest above the average of everybody.`,
  kind: 'parts',
}
