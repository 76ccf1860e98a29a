import { say } from '../language/index.ts'
/** Whether a value is an object with fields rather than a list, text or number. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value in words, for "found …". */
export function describeType(value: unknown): string {
  if (value === undefined) return say`nothing`
  if (value === null) return 'null'
  if (Array.isArray(value)) return say`a list`
  if (typeof value === 'object') return say`an object`
  if (typeof value === 'string') return say`the text ${JSON.stringify(value.slice(0, 60))}`
  return typeof value === 'number' ? say`the number ${String(value)}` : String(value)
}

/** Whether lists and objects are nested deeper than a limit; circles are. */
export function isDeeperThan(written: unknown, limit: number): boolean {
  // Each once a level: aliases of YAML can lead to the same list in so many ways that they cannot be walked.
  let level = new Set([written])
  for (let depth = 0; level.size > 0; depth++) {
    if (depth > limit) return true
    const next = new Set<unknown>()
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      for (const member of Object.values(value)) next.add(member)
    }
    level = next
  }
  return false
}

/** The first text, field names included, with half a surrogate pair, which no store could keep. */
export function brokenText(written: unknown): string | undefined {
  if (typeof written === 'string') return /\p{Surrogate}/u.test(written) ? written : undefined
  if (typeof written !== 'object' || written === null) return undefined
  for (const [field, value] of Object.entries(written)) {
    const broken = brokenText(field) ?? brokenText(value)
    if (broken !== undefined) return broken
  }
  return undefined
}
