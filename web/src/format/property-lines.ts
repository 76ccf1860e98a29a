import { texts } from '../i18n'

const t = texts('format')

/** A value within an object, and where. */
interface PropertyLeaf {
  readonly path: string
  readonly value: unknown
}

/** Every value of an event's properties by its path, in order; lists stay one value. What SDKs add of themselves comes last. */
export function propertyLeaves(properties: unknown): readonly PropertyLeaf[] {
  return leavesOf(properties, '').sort((a, b) => {
    return Number(isContext(a)) - Number(isContext(b)) || (a.path < b.path ? -1 : 1)
  })
}

function isContext({ path }: PropertyLeaf): boolean {
  return path.startsWith('context.')
}

function leavesOf(value: unknown, path: string): PropertyLeaf[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, value }]
  return Object.entries(value).flatMap(([name, inner]) =>
    leavesOf(inner, path === '' ? name : `${path}.${name}`),
  )
}

/** The same as text, as it came. */
export function propertyLines(
  properties: unknown,
): readonly { readonly path: string; readonly value: string }[] {
  return propertyLeaves(properties).map(({ path, value }) => ({ path, value: sayValue(value) }))
}

/** A value as it came, as text; nothing in it is ever taken for markup or an address. */
export function sayValue(value: unknown): string {
  if (value === undefined) return t('removed')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
