import { expect, test } from 'vitest'
import { createProgram } from './program.ts'
import { cliReference } from './reference.ts'

test('docs/cli.md is what the commands say of themselves', async () => {
  const program = createProgram(async () => undefined)
  await expect(cliReference(program)).toMatchFileSnapshot('../../docs/cli.md')
})
