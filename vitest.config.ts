import { configDefaults, defineConfig } from 'vitest/config'
import { ALONE } from './test/support/alone.ts'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    // The embedded engine binds one data directory per process.
    pool: 'forks',
    // Of two cores: tests wait for disks, browsers and other processes, too.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // That something never ends is told by these; how long what ends takes depends on what else the machine does.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // How long a busy machine may take to do what is waited for; 1 s is what Vitest gives by itself.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      // A file closes what it opens, so the next one goes on in the same process, with the modules that are read:
      // reading a thousand of them takes longer than most files take.
      {
        extends: true,
        test: {
          name: 'server',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [...ALONE] } },
      { extends: true, test: { name: 'browser', include: ['web/test/**/*.test.ts'], isolate: false } },
      // Nothing of the pages' own code is shared between tests but what was read, so their files share processes.
      { extends: true, test: { name: 'page-logic', include: ['web/src/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['web/src/**/*.test.tsx'],
          environment: 'jsdom',
          isolate: false,
          setupFiles: ['web/src/testing/set-up.ts'],
        },
      },
    ],
  },
})
