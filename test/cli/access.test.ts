import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOf, findWriteKey, listAudit, signIn } from '../../src/access/index.ts'
import { inEnglish } from '../../src/language/index.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'
import { problemsOf, satsuma, satsumaJson } from '../support/cli.ts'

let folder: string
let data: string
const json = <T>(...args: string[]) => satsumaJson<T>(args, { data })
const told = async (...args: string[]) => (await satsuma(args, { data })).out
const problems = (...args: string[]) => problemsOf(args, { data })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-access-cli-'))
  data = join(folder, 'data')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function opened<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await openWorkspace({ dataDir: data })
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

test('keys are created, listed and revoked', async () => {
  expect(await told('keys', 'list')).toMatch(/^There are no keys/)
  const shop = await json<{ id: string; secret: string }>('keys', 'create', '--write', 'web shop')
  expect(await opened((workspace) => findWriteKey(accessOf(workspace), shop.secret))).toEqual({ id: shop.id })
  const text = await told('keys', 'create', 'etl', '--scope', 'segments:read', '--scope', 'data:export')
  expect(text).toMatch(/^sk_[\w-]{43}\n\nKeep it now: it is not shown again\./)
  await json('keys', 'create', 'old', '--scope', 'segments:read', '--expires', '2020-01-01')
  expect(await told('keys', 'revoke', shop.id)).toBe('Revoked the key web shop.\n')
  const list = await told('keys', 'list')
  expect(list).toMatch(/web shop .* revoked +send events\n/)
  expect(list).toMatch(/etl .* never +valid +data:export, segments:read\n/)
  expect(list).toMatch(/old .* expired/)
  expect(list).not.toContain(shop.secret)
})

test('a key needs scopes that there are, or to be a write key', async () => {
  expect(await problems('keys', 'create', 'x')).toEqual([2, 'access/no-scope'])
  expect(await problems('keys', 'create', 'x', '--scope', 'segment:read')).toEqual([
    2,
    'access/unknown-permission',
  ])
  expect(await problems('keys', 'create', 'x', '--write', '--scope', 'segments:read')).toEqual([2, undefined])
  expect(await problems('keys', 'revoke', 'key_none')).toEqual([2, 'access/key-not-found'])
})

test('users are created with a password that lets them in, and get another one', async () => {
  expect(await told('users', 'list')).toMatch(/^There are no users/)
  const ada = await json<{ password: string }>('users', 'create', 'Ada@Example.org', '--role', 'admin')
  const enters = (password: string) =>
    opened(async (workspace) => {
      const credentials = { email: 'ada@example.org', password, address: 'here' }
      return (await signIn(accessOf(workspace), credentials)).kind
    })
  expect(await enters(ada.password)).toBe('signed-in')
  const text = await told('users', 'reset-password', 'ada@example.org')
  expect(await enters(ada.password)).toBe('refused')
  expect(await enters(/\n\n(\S+)\n\n/.exec(text)?.[1] ?? '')).toBe('signed-in')
  expect(await told('users', 'list')).toMatch(/ada@example\.org +Ada@Example\.org +admin/)
  expect(await problems('users', 'create', 'ada')).toEqual([2, 'access/invalid-email'])
  expect(await problems('users', 'create', 'ada@example.org')).toEqual([2, 'access/email-taken'])
  expect(await problems('users', 'reset-password', 'bob@example.org')).toEqual([2, 'access/user-not-found'])
})

test('what the command line changes is in the audit log, without secrets', async () => {
  const file = join(folder, 'segments.yaml')
  await writeFile(file, 'segment: all\nwhen: {trait: plan, is: pro}\n')
  await json('segments', 'apply', file, '--dry-run')
  await json('segments', 'apply', file)
  await json('segments', 'apply', file)
  await json('evaluate')
  await json('segments', 'remove', 'all')
  await json('backup', join(folder, 'backup.tar'))
  await json('settings', 'set', 'timeZone', 'Europe/Berlin')
  const entries = await opened((workspace) => listAudit(accessOf(workspace), { limit: 20 }))
  expect(entries.map(({ actor, action }) => [actor.kind, action])).toEqual([
    ['cli', 'settings.change'],
    ['cli', 'backup.run'],
    ['cli', 'definition.remove'],
    ['cli', 'evaluation.start'],
    ['cli', 'definition.apply'],
    ['cli', 'user.reset-password'],
    ['cli', 'user.create'],
    ['cli', 'key.revoke'],
    ['cli', 'key.create'],
    ['cli', 'key.create'],
    ['cli', 'key.create'],
  ])
  expect(entries[0]!.target).toBe('timeZone')
  expect(inEnglish(entries[0]!.summary)).toBe('time zone: Europe/Berlin')
  expect(JSON.stringify(entries)).not.toMatch(/[sw]k_|scrypt/)
})
