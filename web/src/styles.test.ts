import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')

const sheets = files.filter((file) => file.endsWith('.module.css'))
const sources = files
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, code: read(file) }))

/** The names of a sheet's classes; those of Mantine and of the editor are not its own. */
function classesOf(sheet: string): ReadonlySet<string> {
  const rules = read(sheet)
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/:global\([^)]*\)/g, '')
  return new Set([...rules.matchAll(/\.([A-Za-z_]\w*)/g)].map(([, name = '']) => name))
}

interface Use {
  readonly file: string
  readonly names: readonly string[]
  /** Where a name is put together, it can be any. */
  readonly isOpen: boolean
}

function usesOf(sheet: string): readonly Use[] {
  return sources.flatMap(({ file, code }) =>
    [...code.matchAll(/^import (\w+) from '(\.[^']+\.css)'$/gm)]
      .filter(([, , path = '']) => join(dirname(file), path) === sheet)
      .map(([, given = '']) => ({
        file,
        names: [...code.matchAll(new RegExp(`(?<![\\w./'"])${given}\\.(\\w+)`, 'g'))].map(
          ([, name = '']) => name,
        ),
        isOpen: code.includes(`${given}[`),
      })),
  )
}

test('every class that a page names is in its sheet', () => {
  const lacking = sheets.flatMap((sheet) => {
    const known = classesOf(sheet)
    return usesOf(sheet).flatMap(({ file, names }) =>
      names.filter((name) => !known.has(name)).map((name) => `${file}: ${name} of ${sheet}`),
    )
  })
  expect(lacking).toEqual([])
})

test('every class of a sheet is named by a page', () => {
  const dead = sheets.flatMap((sheet) => {
    const uses = usesOf(sheet)
    if (uses.some(({ isOpen }) => isOpen)) return []
    const named = new Set(uses.flatMap(({ names }) => names))
    return [...classesOf(sheet)].filter((name) => !named.has(name)).map((name) => `${sheet}: ${name}`)
  })
  expect(dead).toEqual([])
})
