import { z } from 'zod'
import { say, sayLater } from '../../language/index.ts'
import { traitMention } from '../../records/mention.ts'
import { macroCondition } from '../condition.ts'
import { definitionName, membership } from '../definition-name.ts'

const schema = z.strictObject({
  list: definitionName.meta({ description: sayLater`The name of an uploaded list.` }),
  is: membership,
})

/** The trait that says whether a profile is on an uploaded list: true, or removed when it was taken off. */
const listTrait = (name: string): string => `list:${name}`

/** Being on an uploaded list. */
export const listCondition = macroCondition<z.infer<typeof schema>>({
  key: 'list',
  schema,
  summary: sayLater`Whether the profile is on an uploaded list.`,
  describe: ({ list, is }) =>
    is === 'notIn' ? say`are not on the list ${list}` : say`are on the list ${list}`,
  mentions: ({ list }) => [traitMention(listTrait(list), ['list'])],
  expand: ({ list, is }) => {
    const body = { trait: listTrait(list), is: true }
    const node = { kind: 'condition', condition: 'trait', body } as const
    return is === 'notIn' ? { kind: 'not', part: node } : node
  },
})
