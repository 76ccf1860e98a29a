import type { Titles } from '../conditions/condition.ts'
import { type Definition, partsWithRest } from './definition.ts'

/** Everything by its name, for those who know definitions by their files. */
export const BY_NAME: Titles = { of: (_noun, name) => name, part: (_segmentation, name) => name }

/** Definitions by their titles, which stand in quotes; what has none is called by its name. */
export function titlesOf(definitions: readonly Definition[]): Titles {
  const titles = new Map<string, string>()
  for (const definition of definitions) {
    const { kind, name, title } = definition
    titles.set(keyOf(kind, name), called(name, title))
    if (definition.kind !== 'segmentation') continue
    for (const part of partsWithRest(definition))
      titles.set(keyOf('part', name, part.name), called(part.name, part.title))
  }
  return {
    of: (noun, name) => titles.get(keyOf(noun, name)) ?? name,
    part: (segmentation, name) => titles.get(keyOf('part', segmentation, name)) ?? name,
  }
}

const keyOf = (...names: readonly string[]) => names.join(' ')

const called = (name: string, title = name) => (title === name ? name : `"${title}"`)
