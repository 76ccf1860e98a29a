import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ALONE } from './support/alone.ts'

const OWN_PROCESS = /process\.(memoryUsage|chdir)\b|\/proc\/self\//

test('whoever looks at the process of a test, or moves it, has one alone', () => {
  const files = ['src', 'test'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => join(root, file)),
  )
  const found = files.filter(
    (file) => /\.(test|suite)\.ts$/.test(file) && OWN_PROCESS.test(readFileSync(file, 'utf8')),
  )
  expect(found.sort()).toEqual([...ALONE].sort())
})
