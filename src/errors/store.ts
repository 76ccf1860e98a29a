import { entry } from './table.ts'

/** What can go wrong with the data directory and the two stores. */
export const storeErrors = {
  "store/unavailable": entry<{ store: string; detail: string }>(
    ({ store, detail }) => `The ${store} store cannot be reached: ${detail}`,
    () => "Check its address and that it runs, then try again.",
  ),
} as const
