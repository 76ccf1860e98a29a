import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemsOf, satsuma, satsumaJson } from '../support/cli.ts'

const SHOP = 'examples/online-shop'
const AS_OF = ['--as-of', '2025-07-01T00:00:00Z']

let folder: string
let data: string
const cli = (...args: string[]) => satsuma(args, { data })
const json = <T>(...args: string[]) => satsumaJson<T>(args, { data })
const problems = (...args: string[]) => problemsOf(args, { data })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-cli-'))
  data = join(folder, 'data')
  await json('import', `${SHOP}/order-lines.csv`, '--map', `${SHOP}/mapping.yaml`)
  await json('segments', 'apply', `${SHOP}/segments.yaml`)
  await json('evaluate')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('import', () => {
  test('of the same file again changes nothing', async () => {
    const again = await json('import', `${SHOP}/order-lines.csv`, '--map', `${SHOP}/mapping.yaml`)
    expect(again).toMatchObject({ rows: 230, events: 130, eventsNew: 0, profilesNew: 0 })
  })

  test('proposes a mapping, saves it without importing, and imports by it with --yes', async () => {
    const file = join(folder, 'visits.csv')
    await writeFile(file, 'customer_id,time,event\nK-001,2025-06-01T10:00:00Z,visited\n')
    expect(await problems('import', file)).toEqual([2, 'command/mapping-unconfirmed'])
    const saved = join(folder, 'visits.yaml')
    expect(await json('import', file, '--save-map', saved)).toMatchObject({
      mapping: { customer: { column: 'customer_id' } },
    })
    expect(await readFile(saved, 'utf8')).toContain('column: customer_id')
    expect(await problems('import', file, '--map', saved, '--save-map', saved)).toEqual([
      2,
      'store/file-exists',
    ])
    expect(await json('import', file, '--yes')).toMatchObject({ events: 1, profilesNew: 0 })
    const nowhere = join(folder, 'nowhere', 'map.yaml')
    expect(await problems('import', file, '--yes', '--save-map', nowhere)).toEqual([
      2,
      'command/file-unwritable',
    ])
  })

  test('tells people what it did', async () => {
    const { out, err } = await cli('import', `${SHOP}/order-lines.csv`, '--map', `${SHOP}/mapping.yaml`)
    expect(out).toMatch(/^Imported 230 rows in [\d.]+ s\n\nEvents +130, 0 of them new\n/)
    expect(err).toBe('')
  })

  test('refuses a mapping that cannot be read', async () => {
    expect(await problems('import', `${SHOP}/order-lines.csv`, '--map', folder)).toEqual([
      2,
      'command/file-unreadable',
    ])
  })
})

describe('segments', () => {
  test('list, show, members and explain', async () => {
    const { segments } = await json<{ segments: { id: string; size: number }[] }>('segments', 'list')
    expect(segments.find(({ id }) => id === 'repeat-buyers')).toMatchObject({ size: 16 })
    expect(await json('segments', 'show', 'value/gold')).toMatchObject({ title: 'Gold', size: 9 })
    const page = await json<{ members: unknown[] }>('segments', 'members', 'green-after-black', ...AS_OF)
    expect(page).toMatchObject({ segment: 'green-after-black', asOf: Date.UTC(2025, 6, 1), size: 6 })
    expect(page.members).toHaveLength(6)
    expect(page.members[0]).toEqual({
      profileId: expect.any(Number),
      identities: [{ namespace: 'customer_id', value: 'K-006' }],
    })
    const limited = await json<{ members: unknown[] }>(
      'segments',
      'members',
      'green-after-black',
      '--limit',
      '2',
    )
    expect(limited.members).toHaveLength(2)
    expect(await json('segments', 'explain', 'repeat-buyers', 'customer_id:K-006')).toMatchObject({
      member: true,
    })
  })

  test('an explanation for people names the condition, what was found, and the next change', async () => {
    const { out } = await cli('segments', 'explain', 'gone-quiet', 'K-004', '--as-of', '2025-07-02')
    expect(out).toContain('K-004 is not in gone-quiet as of 2025-07-02 00:00 (UTC)')
    expect(out).toContain('By time alone the profile enters at 2025-08-02')
  })

  test('of who stands where among all others it is told by thresholds as of when', async () => {
    const { asOf } = await json<{ asOf: number }>('segments', 'show', 'best-customers')
    expect(await json('segments', 'show', 'best-customers')).toMatchObject({ thresholdsAsOf: asOf })
    const told = /profiles \([\d.]+%\) as of (.{16}), by thresholds as of \1 \(UTC\)/
    expect((await cli('segments', 'show', 'best-customers')).out).toMatch(told)
    const members = await cli('segments', 'members', 'best-customers', ...AS_OF)
    expect(members.out).toContain('as of 2025-07-01 00:00, by thresholds as of 2025-07-01 00:00 (UTC)')
    const why = await cli('segments', 'explain', 'best-customers', 'K-006', ...AS_OF)
    expect(why.out).toMatch(/order_completed: [\d.]+; threshold [\d.]+ as of 2025-07-01 00:00\n/)
    expect((await cli('segments', 'show', 'repeat-buyers')).out).not.toContain('thresholds')
  })

  test('diff, backtest of a name and of a file, apply --dry-run, remove', async () => {
    const file = join(folder, 'draft.yaml')
    await writeFile(file, '{segment: repeat-buyers, when: {event: order_completed, atLeast: 2}}')
    const { previews } = await json<{ previews: unknown[] }>('segments', 'diff', file)
    expect(previews).toMatchObject([
      { id: 'repeat-buyers', isNew: false, sizeBefore: 16, leavers: { count: 0 } },
    ])
    expect((await cli('segments', 'diff', file)).out).toContain('+K-0')
    expect(await json('segments', 'apply', file, '--dry-run')).toMatchObject({
      applied: [{ action: 'updated' }],
    })
    expect(await json('segments', 'show', 'repeat-buyers')).toMatchObject({
      version: 1,
      versions: [{ version: 1, savedBy: 'command line' }],
    })
    expect((await cli('segments', 'show', 'repeat-buyers')).out).toMatch(/Versions +1 \(.*, command line\)/)
    const until = ['--to', '2025-07-01', '--points', '3']
    const saved = await json<{ segments: { sizes: unknown[] }[] }>(
      'segments',
      'backtest',
      'repeat-buyers',
      ...until,
    )
    expect(saved.segments[0]?.sizes).toHaveLength(3)
    const draft = await json<{ segments: unknown[] }>('segments', 'backtest', file, ...until)
    expect(draft.segments).toMatchObject([{ segment: 'repeat-buyers' }])
    await writeFile(file, '{segment: short-lived, when: {event: order_completed}}')
    await json('segments', 'apply', file)
    expect(await json('segments', 'remove', 'short-lived')).toEqual({
      removed: { kind: 'segment', name: 'short-lived' },
    })
    expect(await problems('segments', 'show', 'short-lived')).toEqual([2, 'command/not-found'])
  })

  test('show prints a definition as its author wrote it, with comments', async () => {
    const text = `# For the letter of spring
segment: of-spring
when:
  event: order_completed # anywhere
  atLeast: 2
`
    const file = join(folder, 'of-spring.yaml')
    await writeFile(file, text)
    await json('segments', 'apply', file)
    expect((await cli('segments', 'show', 'of-spring')).out.endsWith(`\n\n${text}`)).toBe(true)
    expect(await json('segments', 'show', 'of-spring')).toMatchObject({ source: text })
    await json('segments', 'remove', 'of-spring')
  })

  test('pause, resume, archive and restore', async () => {
    const { out } = await cli('segments', 'pause', 'repeat-buyers')
    expect(out).toBe('The segment repeat-buyers is paused. Nobody is in it until it is resumed.\n')
    expect((await cli('segments', 'list')).out).toMatch(/repeat-buyers +paused/)
    expect((await cli('segments', 'show', 'repeat-buyers')).out).toContain(
      'nobody is in it while it is paused',
    )
    const { out: why } = await cli('segments', 'explain', 'repeat-buyers', 'K-006')
    expect(why).toMatch(/K-006 is not in repeat-buyers[\s\S]*Nobody is in it while it is paused\./)
    expect(await json('segments', 'archive', 'value', '--kind', 'segmentation')).toEqual({
      kind: 'segmentation',
      name: 'value',
      version: 1,
      status: 'archived',
    })
    expect((await cli('segments', 'list')).out).not.toContain('value/')
    expect((await cli('segments', 'list', '--status', 'archived')).out).toMatch(/value\/gold +archived/)
    expect(await problems('segments', 'restore', 'repeat-buyers')).toEqual([2, 'command/other-status'])
    await json('segments', 'resume', 'repeat-buyers')
    await json('segments', 'restore', 'value', '--kind', 'segmentation')
    const { segments } = await json<{ segments: object[] }>('segments', 'list')
    expect(new Set(segments.map((one) => (one as { status: string }).status))).toEqual(new Set(['active']))
  })

  test('problems of a file are one line each, with their place', async () => {
    const file = join(folder, 'broken.yaml')
    await writeFile(file, 'segment: x\nwhen:\n  all:\n    - {event: a, atLeats: 3}\n    - {trait: b}\n')
    const { code, err, out } = await cli('segments', 'apply', file)
    expect([code, out]).toEqual([2, ''])
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^error: .*broken\.yaml:4:\d+: .*atLeats.*Did you mean "atLeast"\?/)
  })
})

describe('the other commands', () => {
  test('evaluate prints every segment, and as of an instant stores nothing', async () => {
    const summary = await json<{ segments: object[] }>('evaluate', ...AS_OF)
    expect(summary.segments).toHaveLength(10)
    expect(summary.segments[0]).toMatchObject({ segment: 'best-customers', size: 8, share: 0.2 })
    expect(summary.segments[0]).not.toHaveProperty('entered')
    expect((await cli('evaluate', ...AS_OF)).out).toMatch(/\nbest-customers +8 +20\.0%\n/)
  })

  test('explain plan lists every condition once', async () => {
    const { plan } = await json<{ plan: string[] }>('explain', 'plan')
    expect(plan[0]).toMatch(/^10 targets, 9 distinct conditions/)
  })

  test('profiles show and search', async () => {
    expect(await json('profiles', 'show', 'K-004')).toMatchObject({
      events: { order_completed: { count: 6 } },
    })
    const { profiles } = await json<{ profiles: object[] }>('profiles', 'search', 'k-00', '--limit', '3')
    expect(profiles).toHaveLength(3)
    expect((await cli('profiles', 'search', 'zzz')).out).toBe('No identity contains "zzz".\n')
    expect(await problems('profiles', 'show', 'nobody')).toEqual([2, 'command/profile-not-found'])
  })

  test('an identity that two profiles have needs its namespace', async () => {
    const file = join(folder, 'cards.csv')
    await writeFile(file, 'card,name\nK-001,Ada\n')
    const map = join(folder, 'cards.yaml')
    const mapping = '{file: {format: csv}, customer: {column: card, namespace: card}, traits: {name: name}}'
    await writeFile(map, mapping)
    const elsewhere = { data: join(folder, 'two-namespaces') }
    await satsumaJson(['import', file, '--map', map], elsewhere)
    await writeFile(map, mapping.replace('namespace: card', 'namespace: other'))
    await satsumaJson(['import', file, '--map', map], elsewhere)
    expect(await problemsOf(['profiles', 'show', 'K-001'], elsewhere)).toEqual([
      2,
      'command/identity-ambiguous',
    ])
    expect(await satsumaJson(['profiles', 'show', 'card:K-001'], elsewhere)).toMatchObject({
      traits: { name: { value: 'Ada' } },
    })
    expect((await satsuma(['profiles', 'show', 'card:K-001'], elsewhere)).out).toMatch(/\nname +Ada /)
  })

  test('export writes CSV and JSON Lines, to a file that is not there yet', async () => {
    const { out } = await cli('export', 'value/gold', ...AS_OF)
    expect(out.split('\n').slice(0, 2)).toEqual(['profile_id,customer_id', '5,K-006'])
    const file = join(folder, 'gold.jsonl')
    await json('export', 'value/gold', '--format', 'jsonl', '--out', file, ...AS_OF)
    expect((await readFile(file, 'utf8')).trimEnd().split('\n')).toHaveLength(9)
    expect(await problems('export', 'value/gold', '--out', file)).toEqual([2, 'store/file-exists'])
    const nowhere = join(file, 'nowhere.csv')
    expect(await problems('export', 'value/gold', '--out', nowhere)).toEqual([2, 'command/file-unwritable'])
    expect(await problems('export', 'gold')).toEqual([2, 'command/not-found'])
    expect(await problems('export', 'value/gold', '--traits', 'plan')).toEqual([2, 'command/unknown-trait'])
  })

  test('verify finds no difference', async () => {
    expect(await json('verify')).toMatchObject({ differences: 0, segments: 10 })
    expect((await cli('verify')).out).toMatch(/^0 differences\. /)
  })

  test('doctor finds nothing wrong here, and a directory that is none', async () => {
    expect(await json('doctor')).toMatchObject({ problems: 0 })
    const { out } = await cli('doctor')
    expect(out).toContain('✓ Time zone')
    const { code, out: elsewhere } = await satsuma(['doctor'], { data: join(process.cwd(), 'src') })
    expect(code).toBe(1)
    expect(elsewhere).toContain('✗ Data directory')
    const unreachable = ['doctor', '--postgres', 'postgres://127.0.0.1:1/none']
    expect((await satsuma(unreachable, { data: join(folder, 'no-store') })).out).toContain('✗ Stores')
    const fresh = await satsuma(['doctor'], { data: join(folder, 'not-there') })
    expect([fresh.code, fresh.out]).toEqual([0, expect.stringContaining('is not there yet')])
  })

  test('settings are shown and set', async () => {
    expect(await json('settings', 'show')).toEqual({ timeZone: 'UTC', weekStartsOn: 1, currency: null })
    expect(await json('settings', 'set', 'weekStartsOn', '7')).toMatchObject({ weekStartsOn: 7 })
    expect(await json('settings', 'set', 'weekStartsOn', '1')).toMatchObject({ weekStartsOn: 1 })
    expect(await json('settings', 'set', 'currency', 'eur')).toMatchObject({ currency: 'EUR' })
    expect(await json('settings', 'set', 'currency', 'none')).toMatchObject({ currency: null })
    expect(await problems('settings', 'set', 'currency', 'euro')).toEqual([2, 'command/invalid-setting'])
    expect(await problems('settings', 'set', 'timezone', 'UTC')).toEqual([2, 'command/unknown-setting'])
    expect(await problems('settings', 'set', 'timeZone', 'Mars')).toEqual([2, 'command/invalid-setting'])
  })

  test('backup and restore', async () => {
    const file = join(folder, 'shop.backup')
    await json('backup', file)
    const restored = join(folder, 'restored')
    expect((await satsuma(['restore', file], { data: restored })).out).toMatch(/^Restored to /)
    expect(await satsumaJson(['segments', 'show', 'value/gold'], { data: restored })).toMatchObject({
      size: 9,
    })
    expect(await problems('restore', file)).toEqual([2, 'store/restore-target-not-empty'])
  })

  test('schema prints the JSON Schema', async () => {
    expect(await json('schema')).toMatchObject({ $schema: expect.stringContaining('json-schema') })
  })
})

describe('usage', () => {
  test('mistakes are one line with what to do, and exit with 2', async () => {
    expect(await cli('segmnts')).toMatchObject({
      code: 2,
      out: '',
      err: "error: Unknown command 'segmnts'. Did you mean segments?\n",
    })
    expect(await cli('evaluate', '--as-off', 'x')).toMatchObject({ code: 2 })
    expect(await problems('evaluate', '--as-of', 'tomorrow')).toEqual([2, 'command/not-an-instant'])
    expect(await problems('segments', 'members', 'x', '--limit', 'ten')).toEqual([2, 'command/not-a-count'])
  })

  test('--help and --version succeed', async () => {
    expect(await cli('--version')).toMatchObject({ code: 0 })
    expect(await cli('segments', 'members', '--help')).toMatchObject({ code: 0, err: '' })
  })

  test('--debug adds a stack trace', async () => {
    expect((await cli('profiles', 'show', 'nobody')).err).not.toContain('    at ')
    expect((await cli('profiles', 'show', 'nobody', '--debug')).err).toContain('    at ')
  })

  test('tables end where the terminal ends, and only a terminal has colours', async () => {
    const narrow = await satsuma(['segments', 'list'], { data, columns: 40 })
    expect(narrow.out).toContain('\u001b[1m')
    expect(
      (await satsuma(['segments', 'list'], { data, columns: 40, env: { NO_COLOR: '1' } })).out,
    ).not.toContain('\u001b')
    expect((await cli('segments', 'list')).out).not.toContain('\u001b')
    for (const line of narrow.out.split('\n').slice(3)) expect(line.length).toBeLessThanOrEqual(40)
  })
})
