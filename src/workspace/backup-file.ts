import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as tar from 'tar'
import { z } from 'zod'
import { fail, SatsumaError } from '../errors/index.ts'
import { say } from '../language/index.ts'

export const BACKUP_FORMAT = 1

const tableSchema = z.object({
  name: z.string().regex(/^[a-z_]+$/),
  rows: z.number().int().nonnegative(),
  checksum: z.string(),
})

const manifestSchema = z.object({
  format: z.number().int(),
  createdAt: z.number(),
  analytical: z.array(tableSchema),
  control: z.array(tableSchema),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
})

/** What a backup holds: the rows of every table with a checksum of their content, and of every file. */
export type BackupManifest = z.infer<typeof manifestSchema>

/** Size and checksum of a file in the folder of a backup. */
export async function describeFile(folder: string, path: string): Promise<BackupManifest['files'][number]> {
  const hash = createHash('sha256')
  const file = join(folder, path)
  await pipeline(createReadStream(file), hash)
  return { path, bytes: (await stat(file)).size, sha256: hash.digest('hex') }
}

/** Packs a folder into one file, which has its name only when it is complete. */
export async function pack(folder: string, paths: readonly string[], file: string): Promise<void> {
  const draft = `${file}.part`
  try {
    await tar.create({ cwd: folder, file: draft, portable: true }, [...paths])
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    fail('command/file-unwritable', { file, detail: (error as Error).message }, error)
  }
}

/** Unpacks a backup into a folder and checks every file of it; `store/backup-corrupt` otherwise. */
export async function unpack(file: string, folder: string): Promise<BackupManifest> {
  const [foreign] = await extract(file, folder)
  if (foreign !== undefined) fail('store/backup-corrupt', { file, detail: foreign })
  const manifest = await readManifest(file, folder)
  for (const expected of manifest.files) {
    const found = await describeFile(folder, expected.path).catch((error: Error) =>
      fail('store/backup-corrupt', { file, detail: say`${expected.path} is missing` }, error),
    )
    if (found.sha256 === expected.sha256 && found.bytes === expected.bytes) continue
    fail('store/backup-corrupt', { file, detail: say`the checksum of ${expected.path} is wrong` })
  }
  return manifest
}

/**
 * Unpacks plain files and tells of everything else: links, and paths that lead out of the folder, neither
 * of which is followed. Not `strict`, which ends at the first of them while files are still being written.
 */
async function extract(file: string, folder: string): Promise<string[]> {
  const foreign: string[] = []
  const filter = (path: string, entry: object) => {
    const plain = 'type' in entry && entry.type === 'File'
    if (!plain) foreign.push(`${path} is not a plain file`)
    return plain
  }
  const onwarn = (_code: string, message: string | Error) => void foreign.push(String(message))
  try {
    await tar.extract({ cwd: folder, file, filter, onwarn })
  } catch (error) {
    fail('store/backup-corrupt', { file, detail: (error as Error).message }, error)
  }
  return foreign
}

async function readManifest(file: string, folder: string): Promise<BackupManifest> {
  try {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
    if (manifest.format <= BACKUP_FORMAT) return manifest
    return fail('store/newer-version', { what: file, found: manifest.format, known: BACKUP_FORMAT })
  } catch (error) {
    if (error instanceof SatsumaError) throw error
    return fail('store/backup-corrupt', { file, detail: say`it has no readable manifest` }, error)
  }
}
