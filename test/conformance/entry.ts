import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The reference values and the data they are of lie beside the project; they are not part of it. */
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
const REFERENCE = join(SHARED, 'reference')

/** One checked value: what goes in, what has to come out, and how near. */
export interface Entry {
  readonly id: string
  readonly description: string
  // biome-ignore lint/suspicious/noExplicitAny: each entry has a shape of its own, and the check that reads it knows it.
  readonly inputs: any
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly expected: any
  readonly tolerance: Readonly<Record<string, number | string>>
}

/** The checks of an area, by the ids of its entries. */
export type Checks = Readonly<Record<string, (entry: Entry) => void | Promise<void>>>

export interface Area {
  readonly area: string
  readonly entries: readonly Entry[]
}

export const referenceIsThere = existsSync(REFERENCE)

export function areas(): Area[] {
  if (!referenceIsThere) return []
  const files = readdirSync(REFERENCE).filter((file) => file.endsWith('.json'))
  return files.map((file) => JSON.parse(readFileSync(join(REFERENCE, file), 'utf8')) as Area)
}

/** The path of a data file as entries name it: `shared/data/...`, possibly with a remark after it. */
export function dataPath(file: string): string {
  return join(SHARED, file.split(' ')[0]!.replace(/^shared\//, ''))
}
