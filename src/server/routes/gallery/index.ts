import { z } from 'zod'
import { readGallery } from '../../../gallery/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import type { Api } from '../../api.ts'
import { yamlOf } from '../definitions/definition-text.ts'
import { list } from '../schemas.ts'

const role = z.object({
  role: z.string(),
  kind: z.enum(['event', 'property', 'trait']),
  title: z.string().meta({ description: 'What it is, in words: `e-mails that were opened`.' }),
})

const template = z
  .object({
    name: z.string(),
    category: z.string(),
    title: z.string(),
    purpose: z.string().meta({ description: 'What one does with it.' }),
    definition: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'With the names of this workspace; absent where something is missing.' }),
    yaml: z.string().optional(),
    sentence: z.string().optional(),
    bindings: list(role.extend({ name: z.string() })).meta({
      description: 'Which names of the data it is written with.',
    }),
    missing: list(role.extend({ example: z.string() })).meta({
      description: 'What the data lack for it, each with a name that it would be found by.',
    }),
    saved: z.boolean().meta({ description: 'Whether a segment of this name is saved already.' }),
  })
  .meta({
    id: 'GalleryTemplate',
    description: 'A ready-made segment, written for the data of this workspace.',
  })

/** Ready-made segments. */
export function addGalleryRoutes(app: Api, workspace: Workspace): void {
  app.get(
    '/gallery',
    {
      config: { permission: 'segments:read' },
      schema: {
        operationId: 'getGallery',
        tags: ['segments'],
        summary: 'Ready-made segments, written for the events and traits that the data hold',
        response: {
          200: z.object({
            categories: list(z.object({ name: z.string(), title: z.string() })),
            templates: list(template),
          }),
        },
      },
    },
    async () => {
      const { categories, templates } = await readGallery(workspace)
      return { categories, templates: templates.map((one) => ({ ...one, ...written(one.definition) })) }
    },
  )
}

const written = (definition: object | undefined) => definition && { yaml: yamlOf(definition) }
