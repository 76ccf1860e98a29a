import { texts } from '../i18n'

const t = texts('format')

/** A value within an object, and where. */
interface PropertyLine {
  readonly path: string
  readonly value: string
}

/** Every value of an event's properties by its path, in order; lists stay one value. What SDKs add of themselves comes last. */
export function propertyLines(properties: unknown): readonly PropertyLine[] {
  return linesOf(properties, '').sort((a, b) => {
    return Number(isContext(a)) - Number(isContext(b)) || (a.path < b.path ? -1 : 1)
  })
}

function isContext({ path }: PropertyLine): boolean {
  return path.startsWith('context.')
}

function linesOf(value: unknown, path: string): PropertyLine[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ path, value: sayValue(value) }]
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    linesOf(inner, path === '' ? name : `${path}.${name}`),
  )
}

/** A value as text; nothing in it is ever taken for markup or an address. */
export function sayValue(value: unknown): string {
  if (value === undefined) return t('removed')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The same as people write it: the items of a list after one another. */
export function sayItems(value: unknown): string {
  return Array.isArray(value) && value.length > 0 ? value.map(sayValue).join(', ') : sayValue(value)
}
