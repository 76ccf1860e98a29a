import type { z } from 'zod'
import type { Analysis, OptionNames } from '../analyses/index.ts'
import { resolveDefinition } from '../definition/library.ts'
import { nearestName } from '../definition/nearest-name.ts'
import { parseDefinition } from '../definition/parse-definition.ts'
import { type Path, type Problem, problem } from '../errors/index.ts'
import { say } from '../language/index.ts'
import type { SavedDefinitions } from '../membership/saved-definitions.ts'
import { targetsOf } from '../membership/targets.ts'

/** What the options of a method name and nobody has saved, each with its place. */
export function referenceProblems(
  { options: schema }: Analysis,
  options: Readonly<Record<string, unknown>>,
  saved: SavedDefinitions,
  path: Path,
): readonly Problem[] {
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>
  return Object.entries(shape).flatMap(([key, option]) => {
    const { names } = (option.meta() ?? {}) as { readonly names?: OptionNames }
    const written = options[key]
    if (names === undefined || written === undefined) return []
    return names === 'definition'
      ? definitionProblems(written, saved, [...path, key])
      : unknownNames(written, knownAs(names, saved), [...path, key])
  })
}

function knownAs(names: OptionNames, saved: SavedDefinitions): readonly string[] {
  const targets = targetsOf(saved).map(({ id }) => id)
  return names === 'segment' ? targets : [...targets, ...saved.library.names('segmentation')]
}

/** One name, or a list of them. */
function unknownNames(written: unknown, known: readonly string[], path: Path): Problem[] {
  if (Array.isArray(written))
    return written.flatMap((name, index) => unknownNames(name, known, [...path, index]))
  const name = String(written)
  if (known.includes(name)) return []
  return [problem('command/not-found', { noun: 'segment', name, nearest: nearestName(name, known) }, path)]
}

function definitionProblems(written: unknown, { library }: SavedDefinitions, path: Path): readonly Problem[] {
  const { definition, problems } = parseDefinition(written, path)
  if (definition === undefined) return problems
  if (definition.kind !== 'segment')
    return [
      problem('analysis/invalid-option', { option: '--definition', detail: say`It is no segment.` }, path),
    ]
  const { problems: unresolved } = resolveDefinition(definition, library)
  return unresolved.map((one) => ({ ...one, path: [...path, ...one.path] }))
}
