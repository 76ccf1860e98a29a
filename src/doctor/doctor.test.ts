import { expect, test } from 'vitest'
import { problem, SatsumaError } from '../errors/index.ts'
import { failed } from './check.ts'
import { checkMachine, type Machine, thisMachine } from './machine.ts'
import { firstDifference } from './time-zone.ts'

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
