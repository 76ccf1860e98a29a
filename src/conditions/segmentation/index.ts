import { z } from 'zod'
import { exclusiveNode } from '../../definition/exclusive.ts'
import { nearestName } from '../../definition/nearest-name.ts'
import { problem } from '../../errors/index.ts'
import { say, sayLater } from '../../language/index.ts'
import { joinedByOr } from '../../predicates/joined.ts'
import { macroCondition } from '../condition.ts'
import { definitionName, membership } from '../definition-name.ts'

const schema = z.strictObject({
  segmentation: definitionName.meta({ description: sayLater`The name of a segmentation.` }),
  part: z
    .union([definitionName, z.array(definitionName).min(1).max(200)])
    .meta({ description: sayLater`The name of a part or of the rest, or several of which any counts.` }),
  is: membership,
})
type Body = z.infer<typeof schema>

const partsOf = ({ part }: Body): readonly string[] => (typeof part === 'string' ? [part] : part)

/** Being in a part of a segmentation: the first part whose condition is true, or the rest. */
export const segmentationCondition = macroCondition<Body>({
  key: 'segmentation',
  schema,
  summary: sayLater`Which part of a segmentation the profile is in.`,
  describe: (body, titles) => {
    const title = titles.of('segmentation', body.segmentation)
    const parts = joinedByOr(partsOf(body).map((name) => titles.part(body.segmentation, name)))
    return body.is === 'notIn'
      ? say`are not in ${parts} of the segmentation ${title}`
      : say`are in ${parts} of the segmentation ${title}`
  },
  references: ({ segmentation }) => [{ noun: 'segmentation', name: segmentation, path: ['segmentation'] }],
  mistakes: (body, library) => {
    const known = library.segmentation(body.segmentation)!.map(({ name }) => name)
    return partsOf(body).flatMap((name, index) => {
      if (known.includes(name)) return []
      const noun = sayLater`part of "${body.segmentation}"`
      const path = typeof body.part === 'string' ? ['part'] : ['part', index]
      return [
        problem('definition/unknown-reference', { noun, name, nearest: nearestName(name, known) }, path),
      ]
    })
  },
  expand: (body, library) => {
    const node = exclusiveNode(library.segmentation(body.segmentation)!, partsOf(body))
    return body.is === 'notIn' ? { kind: 'not', part: node } : node
  },
})
