import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { CONDITIONS } from '../conditions/index.ts'
import { sayLater } from '../language/index.ts'
import { definitionSchemas } from './definition-schema.ts'

/** Where the published schema lies, from the root of the package. */
export const SCHEMA_FILE = 'docs/schema/definition.schema.json'

/** A condition tree as a schema; parsing itself reads trees by hand, for better messages. */
function treeSchema(): z.ZodType {
  const tree: z.ZodType = z
    .lazy(() => z.union(options))
    .meta({
      id: 'condition',
      description: sayLater`A condition, or conditions joined by "all", "any" and "not".`,
    })
  const group = (description: string) => z.array(tree).meta({ description })
  const options: z.ZodType[] = [
    z
      .strictObject({ all: group(sayLater`All of these are true; an empty list is true of everybody.`) })
      .meta({ id: 'all' }),
    z
      .strictObject({ any: group(sayLater`At least one of these is true; an empty list is true of nobody.`) })
      .meta({ id: 'any' }),
    z.strictObject({ not: tree }).meta({ id: 'not', description: sayLater`This is not true.` }),
    ...CONDITIONS.map(({ key, schema, summary }) =>
      schema.meta({ id: `${key}Condition`, description: summary }),
    ),
  ]
  return tree
}

function build(): Record<string, unknown> {
  const definitions: z.ZodType[] = Object.entries(definitionSchemas(treeSchema())).map(([kind, schema]) =>
    schema.meta({ ...schema.meta(), id: `${kind}Definition` }),
  )
  const one = z.union(definitions).meta({ id: 'definition' })
  const file = z.union([one, z.array(one)])
  const { $schema, ...schema } = z.toJSONSchema(file, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  })
  return {
    $schema,
    title: 'Satsuma definitions',
    description: sayLater`Segments, segmentations and metrics: one, or a list.`,
    ...schema,
  }
}

let built: Record<string, unknown> | undefined

/** The JSON Schema (draft 2020-12) of definition files: every kind of definition and of condition. */
export function jsonSchema(): Readonly<Record<string, unknown>> {
  built ??= build()
  return built
}

/** Writes the published schema, relative to the root of the package. */
export async function writeJsonSchema(file = SCHEMA_FILE): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(jsonSchema(), null, 2)}\n`)
}
