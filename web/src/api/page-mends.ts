import { texts } from '../i18n'
import type { Problem } from './client'

const t = texts('states')

/** What to do on a page where the server names a command, which only those at its terminal can give. */
const MENDS: Readonly<Record<string, () => string>> = {
  'command/not-found': () => t('pageMend.notFound'),
  'command/profile-not-found': () => t('pageMend.profileNotFound'),
  'command/still-used': () => t('pageMend.stillUsed'),
  'command/archived': () => t('pageMend.archived'),
  'command/other-status': () => t('pageMend.otherStatus'),
  'command/unknown-trait': () => t('pageMend.unknownName'),
  'definition/unknown-name': () => t('pageMend.unknownName'),
  'access/sign-in-refused': () => t('pageMend.signInRefused'),
}

const NAMES_COMMAND = /\bsatsuma [a-z]/

/** A problem with a mend that can be followed without a terminal. */
export function forPage<P extends Pick<Problem, 'code' | 'mend'>>(problem: P): P {
  const mend = MENDS[problem.code]
  return mend !== undefined && NAMES_COMMAND.test(problem.mend) ? { ...problem, mend: mend() } : problem
}
