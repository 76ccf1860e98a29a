import { z } from 'zod'
import { say, sayLater } from '../../language/index.ts'
import { macroCondition } from '../condition.ts'
import { definitionName, membership } from '../definition-name.ts'

const schema = z.strictObject({
  segment: definitionName.meta({ description: sayLater`The name of another segment.` }),
  is: membership,
})

/** Membership of another segment at the same instant: its tree stands here instead. */
export const segmentCondition = macroCondition<z.infer<typeof schema>>({
  key: 'segment',
  schema,
  summary: sayLater`Whether the profile is in another segment.`,
  describe: ({ segment, is }, titles) => {
    const title = titles.of('segment', segment)
    return is === 'notIn' ? say`are not in the segment ${title}` : say`are in the segment ${title}`
  },
  references: ({ segment }) => [{ noun: 'segment', name: segment, path: ['segment'] }],
  expand: ({ segment, is }, library) => {
    const node = library.segment(segment)!
    return is === 'notIn' ? { kind: 'not', part: node } : node
  },
})
