import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'

const FOLDER = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

/** The real data sets lie beside the project where they are present; otherwise the tests say why they are skipped. */
export function describeRealData(name: string, tests: (file: (path: string) => string) => void): void {
  if (existsSync(FOLDER)) describe(name, () => tests((path) => `${FOLDER}${path}`))
  else describe.skip(`${name} (skipped: ../shared/data is not present)`, () => tests((path) => path))
}
