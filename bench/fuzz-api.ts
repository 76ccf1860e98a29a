import { parseArgs } from 'node:util'
import { type Fuzzed, fuzzApi } from '../src/server/testing/fuzz-api.ts'
import { openSmallWorkspace } from '../test/support/small-workspace.ts'

/**
 * `npm run bench -- fuzz-api [--requests 100000] [--seed 1] [--only 'GET /api/v1/profiles']`: random requests to every
 * route of the OpenAPI document, or to those whose method and path the regular expression matches.
 */
export async function run(args: readonly string[]): Promise<Fuzzed> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '.' },
    },
  })
  const small = await openSmallWorkspace()
  try {
    const onProgress = (done: number) => console.error(`${done} requests`)
    return await fuzzApi(await small.services(), {
      requests: Number(values.requests),
      seed: Number(values.seed),
      only: new RegExp(values.only),
      onProgress,
    })
  } finally {
    await small.close()
  }
}
