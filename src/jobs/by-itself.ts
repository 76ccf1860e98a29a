import { sayLater, translate } from '../language/index.ts'

/** What begins work where nobody asks for it. */
export const BY_ITSELF = { schedule: sayLater`schedule`, start: sayLater`start` } as const

/** Who began something, in the words of whoever asks where it was nobody. */
export function describeStarter(startedBy: string): string {
  const isNobody = Object.values<string>(BY_ITSELF).includes(startedBy)
  return isNobody ? translate(startedBy) : startedBy
}
