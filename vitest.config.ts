import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'web/src/**/*.test.ts',
      'test/**/*.test.ts',
      'examples/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    // The embedded engine binds one data directory per process, so every file gets a process of its own.
    pool: 'forks',
    // Of two cores: tests wait for disks, browsers and other processes, too.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // How long a busy machine may take to do what is waited for; 1 s is what Vitest gives by itself.
    expect: { poll: { timeout: 20_000 } },
  },
})
