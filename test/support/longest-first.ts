import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Short files that run for long. Begun last, one of them would be waited for while nothing else runs. */
export const LONGEST: readonly string[] = [
  'src/conditions/zoned.test.ts',
  'src/identity/settle.test.ts',
  'src/ingest/kill.test.ts',
  'src/server/testing/fuzz-api.test.ts',
  'src/store/server/server.test.ts',
  'src/webhooks/webhooks.test.ts',
  'test/agreement.test.ts',
  'test/conformance/conformance.test.ts',
  'test/live/agreement.test.ts',
  'test/soak/storm.test.ts',
]

/** The usual order, by size or by what a file took before, but the longest of a project first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      LONGEST.includes(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'))
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project.name))]
    return projects.flatMap((name) => {
      const own = sorted.filter(({ project }) => project.name === name)
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))]
    })
  }
}
