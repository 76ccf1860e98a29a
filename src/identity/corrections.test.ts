import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorkspace } from '../ingest/testing/scratch-workspace.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import {
  changeIdentityRules,
  connectionsOf,
  Identities,
  type Identity,
  merge,
  mergesOf,
  rejoin,
  type Statement,
  separationsOf,
  unmerge,
  whyOne,
} from './index.ts'

let workspace: Workspace
let identities: Identities
beforeAll(async () => {
  workspace = await openScratchWorkspace()
  identities = await Identities.open(workspace)
})
afterAll(() => workspace.close())

const ADA = { by: 'ada', reason: 'two people at one desk' }

const identity = (text: string): Identity => {
  const [namespace = '', value = ''] = text.split(':')
  return { namespace, value }
}
const says = (at: number, ...names: readonly string[]): Statement => ({
  identities: names.map(identity) as unknown as Statement['identities'],
  at,
  messageId: `m${at}`,
  call: 'identify',
})
const resolve = async (statements: readonly Statement[]) => {
  const work = async () => [...(await identities.resolve(statements, workspace.clock()))]
  const numbers = await workspace.identifying.take(work)
  await workspace.publishIdentities()
  return numbers
}

const numberOf = async (name: string) => (await resolve([says(1, name)]))[0]!

/** Profiles as queries see them, by the name of each identity. */
async function profiles(...names: readonly string[]): Promise<number[]> {
  const numbers = await Promise.all(names.map(numberOf))
  await workspace.survivors.refreshDictionary()
  const rows = await workspace.analytical.query<{ survivor: number }>(
    sql`SELECT dictGetOrDefault('survivors', 'survivor', toUInt64(number), number) AS survivor
      FROM (SELECT arrayJoin(${param(numbers, 'Array(UInt32)')}) AS number)`,
  )
  return rows.map(({ survivor }) => survivor)
}

async function graph() {
  const { db } = workspace.control
  const nodes = await db.selectFrom('identity_nodes').selectAll().orderBy('number').execute()
  const links = await db.selectFrom('identity_links').selectAll().orderBy('a').orderBy('b').execute()
  return {
    nodes: nodes.filter(({ number, survivor }) => number !== survivor),
    links: links.filter(({ call }) => call !== 'manual'),
  }
}

describe('unmerge', () => {
  test('separates for good: the same calls again, and later ones, change nothing', async () => {
    const calls = [says(1, 'user_id:s', 'anonymous_id:s1'), says(2, 'user_id:s', 'anonymous_id:s2')]
    await resolve(calls)
    const names = ['user_id:s', 'anonymous_id:s1', 'anonymous_id:s2']
    const [profile] = await profiles(...names)
    await unmerge(workspace, identity('user_id:s'), identity('anonymous_id:s2'), ADA)
    const apart = await profiles(...names)
    expect(apart).toEqual([profile, profile, await numberOf('anonymous_id:s2')])
    await resolve(calls)
    await resolve([says(9, 'user_id:s', 'anonymous_id:s2')])
    identities = await Identities.open(workspace)
    await resolve([...calls, says(10, 'user_id:s', 'anonymous_id:s2')])
    expect(await profiles(...names)).toEqual(apart)
    await rejoin(workspace, identity('user_id:s'), identity('anonymous_id:s2'), ADA)
    expect(await profiles(...names)).toEqual([profile, profile, profile])
  })

  test('after a merge is the identity on profiles, links and what queries see', async () => {
    const pool = [
      'user_id:p',
      'user_id:q',
      'email:p',
      'anonymous_id:p',
      'device_id:p',
      'device_id:q',
      'x:p',
      'x:q',
    ]
    const calls = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 3 }), { maxLength: 8 })
    let run = 0
    await fc.assert(
      fc.asyncProperty(calls, fc.nat(7), fc.nat(7), async (drawn, first, second) => {
        run += 1
        const names = pool.map((name) => `${name}-${run}`)
        await resolve(drawn.map((indexes, at) => says(at, ...indexes.map((index) => names[index]!))))
        const before = [await profiles(...names), await graph()]
        const [a, b] = [identity(names[first]!), identity(names[second]!)]
        const isOne = (await profiles(names[first]!, names[second]!)).every(
          (one, _, [other]) => one === other,
        )
        const merged = first !== second && (await merge(workspace, a, b, ADA).then(() => true, refusedMerge))
        if (merged && !isOne) {
          const [one, other] = await profiles(names[first]!, names[second]!)
          expect(one).toBe(other)
          await unmerge(workspace, a, b, ADA)
        }
        expect([await profiles(...names), await graph()]).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })

  test('undoes what a link had joined, whatever the profiles were', async () => {
    await resolve([says(1, 'email:l', 'x:l1'), says(2, 'user_id:l', 'x:l2')])
    const names = ['email:l', 'x:l1', 'user_id:l', 'x:l2']
    const before = await profiles(...names)
    await resolve([says(3, 'user_id:l', 'email:l')])
    expect(new Set(await profiles(...names)).size).toBe(1)
    await unmerge(workspace, identity('user_id:l'), identity('email:l'), ADA)
    expect(await profiles(...names)).toEqual(before)
  })

  test('of what is not one profile is refused', async () => {
    await resolve([says(1, 'user_id:r', 'x:r1'), says(2, 'user_id:r2')])
    const one = (name: string) => identity(name)
    const refused = (a: string, b: string) => unmerge(workspace, one(a), one(b), ADA)
    await expect(refused('user_id:r', 'user_id:r2')).rejects.toMatchObject({
      code: 'identity/not-one-profile',
    })
    await expect(refused('user_id:r', 'user_id:r')).rejects.toMatchObject({ code: 'identity/same' })
    await expect(refused('user_id:r', 'x:nobody')).rejects.toMatchObject({ code: 'identity/unknown' })
    await refused('user_id:r', 'x:r1')
    await expect(refused('user_id:r', 'x:r1')).rejects.toMatchObject({
      problems: [{ code: 'identity/not-one-profile', mend: 'They were separated already.' }],
    })
    const back = rejoin(workspace, one('user_id:r'), one('user_id:r2'), ADA)
    await expect(back).rejects.toMatchObject({ code: 'identity/not-separated' })
  })
})

function refusedMerge(error: { code?: string }): false {
  expect(error.code).toBe('identity/merge-refused')
  return false
}

describe('merge', () => {
  test('by hand keeps to the rules and to separations, and then writes nothing', async () => {
    await resolve([says(1, 'user_id:h1', 'x:h1'), says(2, 'user_id:h2', 'x:h2'), says(3, 'email:h')])
    const before = await graph()
    const two = merge(workspace, identity('x:h1'), identity('x:h2'), ADA)
    await expect(two).rejects.toMatchObject({
      code: 'identity/merge-refused',
      message: expect.stringContaining('x:h1 and x:h2 cannot be one profile: a profile has one user_id'),
    })
    expect(await graph()).toEqual(before)
    await merge(workspace, identity('email:h'), identity('x:h1'), ADA)
    await unmerge(workspace, identity('email:h'), identity('x:h1'), ADA)
    const again = merge(workspace, identity('email:h'), identity('user_id:h1'), ADA)
    await expect(again).rejects.toMatchObject({
      message: expect.stringMatching(/email:h and x:h1 were separated|x:h1 and email:h were separated/),
    })
  })

  test('with an identity that tells nobody apart is refused', async () => {
    const users = Array.from({ length: 21 }, (_, index) =>
      says(index, `user_id:k${index}`, 'device_id:kiosk'),
    )
    await resolve(users)
    expect(
      new Set(await profiles(...Array.from({ length: 21 }, (_, index) => `user_id:k${index}`))).size,
    ).toBe(21)
    const kiosk = merge(workspace, identity('user_id:k0'), identity('device_id:kiosk'), ADA)
    await expect(kiosk).rejects.toMatchObject({ message: expect.stringContaining('tells nobody apart') })
    expect(await whyOne(workspace, identity('user_id:k3'), identity('device_id:kiosk'))).toMatchObject({
      one: false,
      refused: [
        {
          call: 'identify',
          at: 3,
          messageId: 'm3',
          reason: expect.stringContaining('device_id:kiosk was seen'),
        },
      ],
    })
  })
})

describe('an explanation', () => {
  test('of one profile is the shortest way of calls', async () => {
    await resolve([
      says(1, 'user_id:w', 'anonymous_id:w1'),
      says(2, 'user_id:w', 'email:w', 'anonymous_id:w2'),
    ])
    const step = (from: string, to: string, at: number) => ({
      from: identity(from),
      to: identity(to),
      at,
      call: 'identify',
      messageId: `m${at}`,
    })
    expect(await whyOne(workspace, identity('anonymous_id:w1'), identity('email:w'))).toEqual({
      one: true,
      path: [step('anonymous_id:w1', 'user_id:w', 1), step('user_id:w', 'email:w', 2)],
    })
    expect(await whyOne(workspace, identity('email:w'), identity('email:w'))).toEqual({ one: true, path: [] })
  })

  test('of two profiles is the calls that do not count, with the reason', async () => {
    await resolve([says(1, 'user_id:v', 'anonymous_id:v'), says(2, 'user_id:v2', 'anonymous_id:v')])
    expect(await whyOne(workspace, identity('user_id:v'), identity('user_id:v2'))).toEqual({
      one: false,
      refused: [
        {
          from: identity('anonymous_id:v'),
          to: identity('user_id:v2'),
          at: 2,
          call: 'identify',
          messageId: 'm2',
          reason: 'a profile has one user_id',
        },
      ],
    })
  })

  test('of a profile is what joined and left it, by which call or order', async () => {
    await resolve([says(1, 'anonymous_id:t')])
    await resolve([says(2, 'user_id:t', 'anonymous_id:t')])
    await unmerge(workspace, identity('user_id:t'), identity('anonymous_id:t'), ADA)
    const profile = await numberOf('anonymous_id:t')
    const user = await numberOf('user_id:t')
    const at = expect.any(Number)
    const joined = { at, from: user, to: profile, identities: [identity('user_id:t')], by: undefined }
    expect(await mergesOf(workspace, profile)).toEqual([
      { ...joined, cause: 'link', call: 'identify', messageId: 'm2' },
      {
        ...joined,
        from: profile,
        to: user,
        cause: 'separation',
        by: 'ada',
        call: undefined,
        messageId: undefined,
      },
    ])
    expect(await separationsOf(workspace, profile)).toEqual([
      expect.objectContaining({
        ...ADA,
        a: { ...identity('anonymous_id:t'), profile },
        b: { ...identity('user_id:t'), profile: user },
      }),
    ])
  })
})

describe('rules', () => {
  test('that change resolve everybody anew', async () => {
    await resolve([
      says(1, 'user_id:c1', 'x:c'),
      says(2, 'user_id:c2', 'x:c'),
      says(3, 'user_id:c2', 'email:c'),
    ])
    const names = ['user_id:c1', 'user_id:c2', 'x:c', 'email:c']
    const before = await profiles(...names)
    expect(new Set(before).size).toBe(2)
    await changeIdentityRules(workspace, { namespaces: [{ name: '*', limit: 9 }] })
    expect(new Set(await profiles(...names)).size).toBe(1)
    await changeIdentityRules(workspace, { blockedValues: ['C'] })
    const apart = await profiles(...names)
    expect(apart[2]).toBe(await numberOf('x:c'))
    await changeIdentityRules(workspace, {})
    expect(await profiles(...names)).toEqual(before)
  })

  test('that are not valid are identity/invalid-rules', async () => {
    for (const wrong of [{ blockAfter: 0 }, { namespaces: [] }, { phoneCountry: 'XX' }, { limits: {} }, 7]) {
      const changed = changeIdentityRules(workspace, wrong)
      await expect(changed).rejects.toMatchObject({ code: 'identity/invalid-rules' })
    }
  })
})

describe('the connections of a profile', () => {
  test('every pair that counts, in the order of time, and what was not joined with the reason', async () => {
    await resolve([
      says(1, 'user_id:conn-k', 'anonymous_id:conn-k1'),
      says(2, 'user_id:conn-k', 'email:conn-k@example.org'),
      says(3, 'user_id:conn-l', 'anonymous_id:conn-k1'),
      says(4, 'user_id:conn-k', 'anonymous_id:conn-k2'),
    ])
    await unmerge(workspace, identity('user_id:conn-k'), identity('anonymous_id:conn-k2'), ADA)
    const [profile, other] = await profiles('user_id:conn-k', 'user_id:conn-l')
    const seen = await connectionsOf(workspace, profile!)
    expect(seen.joined.map(({ at, call, messageId }) => [at, call, messageId])).toEqual([
      [1, 'identify', 'm1'],
      [2, 'identify', 'm2'],
    ])
    expect(seen.refused).toMatchObject([
      {
        from: identity('anonymous_id:conn-k1'),
        to: identity('user_id:conn-l'),
        reason: 'a profile has one user_id',
      },
      {
        from: identity('user_id:conn-k'),
        to: identity('anonymous_id:conn-k2'),
        reason: 'user_id:conn-k and anonymous_id:conn-k2 were separated',
      },
    ])
    const from = await connectionsOf(workspace, other!)
    expect(from).toMatchObject({ joined: [], refused: [{ from: identity('user_id:conn-l') }] })
    expect(await connectionsOf(workspace, 4_000_000_000)).toEqual({ joined: [], refused: [] })
  })
})
