import { stringify } from 'yaml'
import type { DefinitionVersion, StoredDefinition } from '../../../control/index.ts'
import { tell } from '../../../language/index.ts'
import type { DefinitionFile } from '../../../segments/index.ts'

/** How problems call what came in a request. */
const NAME = 'definitions'

/** What a request gave, as the file that the library reads. */
export function definitionsFile({
  text,
  definitions,
}: {
  readonly text?: string | undefined
  readonly definitions?: readonly unknown[] | undefined
}): DefinitionFile {
  return { name: NAME, text: text ?? JSON.stringify(definitions) }
}

/** A definition as YAML, for reading and editing. */
export function yamlOf(definition: unknown): string {
  return stringify(definition, { lineWidth: 88 })
}

/** A saved definition as it is answered: with its comments, where it has any. */
export function definitionView({ body, source, ...stored }: StoredDefinition) {
  return { ...stored, yaml: source ?? yamlOf(body) }
}

/** The same of a version. */
export function versionView({ body, source, savedBy, ...stored }: DefinitionVersion) {
  return {
    ...stored,
    ...(savedBy !== undefined && { savedBy: tell(savedBy) }),
    yaml: source ?? yamlOf(body),
  }
}
