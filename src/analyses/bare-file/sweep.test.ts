import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataDirectory } from '../../workspace/data-directory.ts'
import { sweepThrowaways } from './sweep.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'satsuma-sweep-'))
})
afterEach(() => rm(parent, { recursive: true, force: true }))

const left = async (name: string) => (await openDataDirectory(join(parent, name, 'data'))).release()

test('what a killed process left goes, what a process has open or is about to make stays', async () => {
  await left('satsuma-analyze-Killed')
  await left('satsuma-analyze-killd2')
  const open = await openDataDirectory(join(parent, 'satsuma-analyze-Opened', 'data'))
  await mkdir(join(parent, 'satsuma-analyze-Making', 'data'), { recursive: true })
  await sweepThrowaways(parent)
  expect((await readdir(parent)).sort()).toEqual(['satsuma-analyze-Making', 'satsuma-analyze-Opened'])
  await open.release()
  await sweepThrowaways(parent)
  expect(await readdir(parent)).toEqual(['satsuma-analyze-Making'])
})

test('folders of other names are not looked at', async () => {
  const others = ['satsuma-analyze-mine', 'satsuma-analyze-cli-abcdef', 'my-satsuma-analyze-abcdef']
  for (const name of others) await left(name)
  await sweepThrowaways(parent)
  expect((await readdir(parent)).sort()).toEqual(others.toSorted())
})
