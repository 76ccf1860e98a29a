export type Fields = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two values of JSON say the same; the order of fields is not part of what they say. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  }
  if (!isRecord(a) || !isRecord(b)) return false
  const [ours, theirs] = [Object.keys(a), Object.keys(b)]
  return ours.length === theirs.length && ours.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
}
