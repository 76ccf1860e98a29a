import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ERRORS } from '../src/errors/index.ts'

const FOLDERS = ['src', 'test', 'examples', 'bench']

function testFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(test|suite)\.ts$/.test(file))
    .map((file) => join(folder, file))
}

test('every error code is named in a test', () => {
  const text = FOLDERS.flatMap(testFiles)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  expect(Object.keys(ERRORS).filter((code) => !text.includes(`'${code}'`))).toEqual([])
})
