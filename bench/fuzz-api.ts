import { parseArgs } from 'node:util'
import { type Fuzzed, fuzzApi } from '../src/server/testing/fuzz-api.ts'
import { openSmallWorkspace } from '../test/support/small-workspace.ts'

/** `npm run bench -- fuzz-api [--requests 100000] [--seed 1]`: random requests to every route of the OpenAPI document. */
export async function run(args: readonly string[]): Promise<Fuzzed> {
  const { values } = parseArgs({
    args: [...args],
    options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  })
  const small = await openSmallWorkspace()
  try {
    const onProgress = (done: number) => console.error(`${done} requests`)
    const options = { requests: Number(values.requests), seed: Number(values.seed), onProgress }
    return await fuzzApi(await small.services(), options)
  } finally {
    await small.close()
  }
}
