import { say, translate } from '../language/index.ts'
import { called } from './called.ts'
import { entry } from './table.ts'

/** What can go wrong with the data directory and the two stores. */
export const storeErrors = {
  'store/unavailable': entry<{ store: string; detail: string }>(
    ({ store, detail }) => say`The ${store} store cannot be reached: ${translate(detail)}`,
    () => say`Check its address and that it runs, then try again.`,
  ),
  'store/query-failed': entry<{ store: string; detail: string }>(
    ({ store, detail }) => say`The ${store} store refused a statement: ${translate(detail)}`,
    () => say`Nothing was changed by it. Run with --debug for the place in the code.`,
  ),
  'store/closed': entry<{ store: string }>(
    ({ store }) => say`The ${store} store was closed while work was still being asked of it.`,
    () => say`Start again; what was acknowledged before is kept.`,
  ),
  'store/locked': entry<{ directory: string; pid: number }>(
    ({ directory, pid }) => say`The data directory ${directory} is in use by process ${String(pid)}.`,
    ({ pid }) => say`Stop process ${String(pid)}, or choose another directory with --data.`,
  ),
  'store/newer-version': entry<{ what: string; found: number; known: number }>(
    ({ what, found, known }) =>
      say`${translate(what)} has format ${found}; this version of Satsuma knows up to ${known}.`,
    () => say`Use the version of Satsuma that wrote it, or a later one.`,
  ),
  'store/not-a-data-directory': entry<{ directory: string; detail: string }>(
    ({ directory, detail }) => say`${directory} is not a Satsuma data directory: ${translate(detail)}.`,
    () => say`Choose an empty or new directory with --data.`,
  ),
  'store/directory-unwritable': entry<{ directory: string; detail: string }>(
    ({ directory, detail }) => say`The data directory ${directory} cannot be written: ${translate(detail)}.`,
    () => say`Check that you may write there and that the disk is not full.`,
  ),
  'store/version-conflict': entry<{ noun: string; name: string; expected: number; found: number }>(
    ({ noun, name, expected, found }) =>
      say`The ${called(noun)} "${name}" is at version ${String(found)}, not ${String(expected)}: somebody else saved it meanwhile.`,
    ({ found }) => say`Look at version ${String(found)} and save again.`,
  ),
  'store/backup-corrupt': entry<{ file: string; detail: string }>(
    ({ file, detail }) => say`The backup ${file} cannot be used: ${translate(detail)}.`,
    () => say`Use another backup, or copy this one again from where it was made.`,
  ),
  'store/backup-busy': entry<{ attempts: number }>(
    ({ attempts }) => say`Data kept changing during ${attempts} attempts to take a backup.`,
    () => say`Wait until the running import or evaluation is over, then try again.`,
  ),
  'store/file-exists': entry<{ file: string }>(
    ({ file }) => say`The file ${file} exists already.`,
    () => say`Give another name, or remove it first.`,
  ),
  'store/restore-target-not-empty': entry<{ target: string }>(
    ({ target }) => say`${target} is not empty; a backup is restored only into an empty place.`,
    () => say`Name a new directory with --data, or empty databases.`,
  ),
} as const
