import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { areas, type Checks, referenceIsThere } from './entry.ts'
import { NOT_YET } from './not-yet.ts'

/** The checks of an area lie in the file of its name; an area without one has none. */
async function checksOf(area: string): Promise<Checks> {
  const file = new URL(`./${area}.ts`, import.meta.url)
  return existsSync(file) ? ((await import(file.href)) as { checks: Checks }).checks : {}
}

const found = await Promise.all(areas().map(async (area) => ({ ...area, checks: await checksOf(area.area) })))

test.skipIf(!referenceIsThere)(
  `every reference value is checked or has a reason${referenceIsThere ? '' : ' (skipped: ../shared/reference is not there)'}`,
  () => {
    const checked = found.flatMap(({ checks }) => Object.keys(checks))
    const accounted = [...checked, ...Object.keys(NOT_YET)].sort()
    expect(accounted).toEqual(found.flatMap(({ entries }) => entries.map(({ id }) => id)).sort())
  },
)

for (const { entries, checks } of found) {
  for (const entry of entries.filter(({ id }) => checks[id])) {
    test(`${entry.id}: ${entry.description}`, () => checks[entry.id]!(entry))
  }
}
