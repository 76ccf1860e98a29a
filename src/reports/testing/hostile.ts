import type { Report } from '../index.ts'

/** What a customer may call itself: markup, quotes, commands to a terminal, a change of direction, half a character. */
export const HOSTILE_TEXT = `"'><script>alert(1)</script><img src=x onerror=alert(2)>&lt;--></svg></style>\u001B[31m\u001B]0;owned\u0007\u202Eevil\uD800`

/** Fields that name kinds and forms, and are no text of the data. */
const CLOSED = new Set([
  'kind',
  'measure',
  'is',
  'level',
  'tone',
  'direction',
  'arrangement',
  'form',
  'timeZone',
  'currency',
])

/** The report with this text in the place of every other. */
export function hostile(report: Report): Report {
  return poisoned(report) as Report
}

function poisoned(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return CLOSED.has(field) ? value : HOSTILE_TEXT
  if (Array.isArray(value)) return value.map((item) => poisoned(item, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)]))
}
