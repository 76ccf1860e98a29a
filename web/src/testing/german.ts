import { vi } from 'vitest'

/** What a module holds for whoever reads German; the modules that others read stay English. */
export async function inGerman<Module>(read: () => Promise<Module>): Promise<Module> {
  // Files of tests share a process, and with it what was read.
  vi.resetModules()
  vi.doMock('../i18n/locale', () => ({ language: 'de', locale: 'de-DE' }))
  try {
    return await read()
  } finally {
    vi.doUnmock('../i18n/locale')
    vi.resetModules()
  }
}
