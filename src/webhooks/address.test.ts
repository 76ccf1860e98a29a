import { describe, expect, test } from 'vitest'
import { AllowedHosts, isPublic, readAddress } from './address.ts'
import { PublicNames } from './public-names.ts'

const NONE = new AllowedHosts([])

test.each([
  ['this host', '0.0.0.0'],
  ['this network', '0.1.2.3'],
  ['loopback', '127.0.0.1'],
  ['all of loopback', '127.255.255.254'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['shared (CGNAT)', '100.64.0.1'],
  ['shared (CGNAT)', '100.127.255.254'],
  ['link-local, with what clouds tell their machines', '169.254.169.254'],
  ['protocol assignments', '192.0.0.8'],
  ['documentation', '192.0.2.1'],
  ['documentation', '198.51.100.1'],
  ['documentation', '203.0.113.1'],
  ['benchmarks', '198.18.0.1'],
  ['6to4 relays', '192.88.99.1'],
  ['multicast', '224.0.0.1'],
  ['multicast', '239.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1'],
  ['IPv4 in IPv6, in hex', '::ffff:a9fe:a9fe'],
  ['IPv4 in IPv6, the old way', '::127.0.0.1'],
  ['translated IPv4', '::ffff:0:7f00:1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64', '64:ff9b:1::1'],
  ['discard', '100::1'],
  ['Teredo', '2001::1'],
  ['documentation', '2001:db8::1'],
  ['documentation', '3fff::1'],
  ['6to4', '2002:7f00:1::'],
  ['unique local', 'fc00::1'],
  ['unique local', 'fd12:3456::1'],
  ['link-local', 'fe80::1'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
  ['not given out', '4000::1'],
])('%s is not called: %s', (_, address) => {
  expect(isPublic(address)).toBe(false)
  const host = address.includes(':') ? `[${address}]` : address
  expect(() => readAddress(`https://${host}/`, NONE)).toThrow(/not an address of the public internet/)
})

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '::ffff:8.8.8.8', '2606:4700::1111', '2a00:1450::1'])(
  'an address of the public internet is called: %s',
  (address) => expect(isPublic(address)).toBe(true),
)

describe('the address of a webhook', () => {
  test.each([
    ['http://2130706433/', 'webhooks/invalid-address'],
    ['https://2130706433/', 'webhooks/private-address'],
    ['https://0x7f.1/', 'webhooks/private-address'],
    ['https://127.1/', 'webhooks/private-address'],
    ['https://[::ffff:7f00:1]/', 'webhooks/private-address'],
    ['http://example.org/', 'webhooks/invalid-address'],
    ['ftp://example.org/', 'webhooks/invalid-address'],
    ['file:///etc/passwd', 'webhooks/invalid-address'],
    ['https://ada:secret@example.org/', 'webhooks/invalid-address'],
    [`https://example.org/${'x'.repeat(2_000)}`, 'webhooks/invalid-address'],
    ['example.org', 'webhooks/invalid-address'],
    ['', 'webhooks/invalid-address'],
  ])('%s is %s', (url, code) => {
    expect(() => readAddress(url, NONE)).toThrow(expect.objectContaining({ code }))
  })

  test('may be private and without https where the host is allowed, for a port or for all', () => {
    const allowed = new AllowedHosts([' Hooks.Internal ', '10.0.0.7:8080', '[::1]:80'])
    expect(allowed.names).toEqual(['hooks.internal', '10.0.0.7:8080', '[::1]:80'])
    for (const url of ['http://hooks.internal:9/', 'http://10.0.0.7:8080/', 'http://[::1]/'])
      expect(readAddress(url, allowed).href).toBe(url)
    expect(() => readAddress('https://10.0.0.7/', allowed)).toThrow(/10\.0\.0\.7/)
    for (const host of ['', 'a b', 'http://x', 'x/y', 'x:port', '*'])
      expect(() => new AllowedHosts([host])).toThrow(
        expect.objectContaining({ code: 'webhooks/invalid-host' }),
      )
  })
})

describe('names', () => {
  const look = (names: PublicNames, host: string, all = true) =>
    new Promise<unknown>((resolve, reject) =>
      names.lookup(host, { all }, (error, address, family) =>
        error ? reject(error) : resolve(all ? address : [address, family]),
      ),
    )

  test('are refused if any of their addresses is private, and connected to what was judged', async () => {
    const v4 = (address: string) => ({ address, family: 4 })
    const known: Record<string, ReturnType<typeof v4>[]> = {
      good: [v4('8.8.8.8'), v4('8.8.4.4')],
      mixed: [v4('8.8.8.8'), v4('10.0.0.1')],
    }
    const names = new PublicNames(async (host) => known[host] ?? Promise.reject(new Error('ENOTFOUND')))
    expect(await look(names, 'good')).toEqual(known.good)
    expect(await look(names, 'good', false)).toEqual(['8.8.8.8', 4])
    await expect(look(names, 'mixed')).rejects.toMatchObject({ code: 'webhooks/private-address' })
    await expect(look(names, 'nowhere')).rejects.toThrow('ENOTFOUND')
    await expect(look(new PublicNames(), 'localhost')).rejects.toMatchObject({
      code: 'webhooks/private-address',
    })
  })

  test('are resolved two at a time, each once for all that ask, so that a dead name server holds up nothing else', async () => {
    const asked: string[] = []
    const answers: (() => void)[] = []
    const names = new PublicNames((host) => {
      asked.push(host)
      return new Promise((resolve) => answers.push(() => resolve([{ address: '8.8.8.8', family: 4 }])))
    })
    const all = ['a', 'a', 'b', 'c'].map((host) => look(names, host))
    expect(asked).toEqual(['a', 'b'])
    answers[0]!()
    await all[0]
    await expect.poll(() => asked).toEqual(['a', 'b', 'c'])
    answers[1]!()
    answers[2]!()
    await Promise.all(all)
  })
})
