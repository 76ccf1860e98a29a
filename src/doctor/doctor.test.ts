import { expect, test } from 'vitest'
import { openSmallWorkspace } from '../../test/support/small-workspace.ts'
import { problem, SatsumaError } from '../errors/index.ts'
import { speaking } from '../language/index.ts'
import { applyDefinitions } from '../segments/index.ts'
import { failed } from './check.ts'
import { checkMachine, type Machine, thisMachine } from './machine.ts'
import { checkTimeZone, firstDifference } from './time-zone.ts'

const GOOD: Machine = {
  node: '22.1.0',
  platform: 'linux',
  arch: 'x64',
  glibc: '2.36',
  totalMemory: 8e9,
  freeMemory: 4e9,
}
const verdicts = (machine: Partial<Machine>) =>
  checkMachine({ ...GOOD, ...machine }).map(({ verdict }) => verdict)

test('the machine: Node, platform, memory', () => {
  expect(verdicts({})).toEqual(['ok', 'ok', 'ok'])
  expect(verdicts({ node: '20.18.3' })).toEqual(['problem', 'ok', 'ok'])
  expect(verdicts({ node: '20.19.0' })).toEqual(['ok', 'ok', 'ok'])
  expect(verdicts({ glibc: undefined })).toEqual(['ok', 'problem', 'ok'])
  expect(verdicts({ platform: 'win32' })).toEqual(['ok', 'problem', 'ok'])
  expect(verdicts({ platform: 'darwin', glibc: undefined })).toEqual(['ok', 'ok', 'ok'])
  expect(verdicts({ totalMemory: 2e9 })).toEqual(['ok', 'ok', 'warning'])
  expect(thisMachine().node).toBe(process.versions.node)
})

test('what was checked is said in German', () => {
  const [, platform, memory] = speaking('de', () =>
    checkMachine({ ...GOOD, platform: 'win32', totalMemory: 2e9 }),
  )
  expect([platform?.name, platform?.mend, memory]).toEqual([
    'Plattform',
    'Die eingebettete Engine läuft nicht unter Windows; verwenden Sie WSL, oder mit --clickhouse einen ClickHouse-Server.',
    {
      name: 'Arbeitsspeicher',
      verdict: 'warning',
      found: '2,0 GB, davon 4,0 GB frei',
      mend: 'Große Datenmengen brauchen 4 GB.',
    },
  ])
})

test('an error of the table becomes a check with its mend', () => {
  const error = new SatsumaError([problem('store/locked', { directory: '/d', pid: 7 })])
  expect(failed('Data directory', error)).toMatchObject({
    verdict: 'problem',
    mend: expect.stringContaining('7'),
  })
  expect(failed('Disk', new Error('no such disk'))).toMatchObject({ found: 'no such disk' })
})

test('time zone data that differ are found at the first instant of difference', () => {
  expect(firstDifference([[0, 3600]], [[0, 3600]])).toBeUndefined()
  const node = [
    [0, 3600],
    [100, 7200],
  ] as const
  expect(firstDifference(node, [[0, 3600]])).toBe(100)
  expect(
    firstDifference(node, [
      [0, 3600],
      [90, 7200],
    ]),
  ).toBe(90)
})

test('the time zones that definitions state are compared too', async () => {
  const { workspace, close } = await openSmallWorkspace({ empty: true })
  const text = `
- {segment: day, when: {event: a, in: {current: day}, timeZone: Asia/Tokyo, moreThan: {event: b, timeZone: UTC}}}
- {metric: days, event: a, activeDays: true, timeZone: Europe/Berlin}
`
  await applyDefinitions(workspace, [{ name: 'segments.yaml', text }])
  expect(await checkTimeZone(workspace)).toMatchObject({
    verdict: 'ok',
    found: 'UTC, Asia/Tokyo, Europe/Berlin, the same in Node and the engine',
  })
  await close()
})
