import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SecretBox } from './secret-box.ts'
import { newSigningSecret, signedHeaders } from './signature.ts'

test('signs as the libraries of Standard Webhooks do, by their own example', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1_614_265_330_999, body: '{"test": 2432232314}' }
  expect(signedHeaders(signed, [secret])).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
  const other = newSigningSecret()
  expect(signedHeaders(signed, [other, secret])['webhook-signature']).toMatch(
    /^v1,\S{44} v1,g0hM9SsE\+OTPJTGt\/tmIKtSyZlE3uFJELVlNIOLJ1OE=$/,
  )
})

test('a secret is read back by its key and its owner only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-box-'))
  const box = await SecretBox.open(join(folder, 'key'))
  const closed = box.close('whsec_abc', 'wh_1')
  expect(closed).not.toBe(box.close('whsec_abc', 'wh_1'))
  expect((await SecretBox.open(join(folder, 'key'))).open(closed, 'wh_1')).toBe('whsec_abc')
  const unreadable = expect.objectContaining({ code: 'webhooks/secret-unreadable' })
  expect(() => box.open(closed, 'wh_2')).toThrow(unreadable)
  const other = await SecretBox.open(join(folder, 'other'))
  expect(() => other.open(closed, 'wh_1')).toThrow(unreadable)
  expect(() => box.open('AAAA', 'wh_1')).toThrow(unreadable)
  await writeFile(join(folder, 'cut'), 'AAAA\n')
  await expect(SecretBox.open(join(folder, 'cut'))).rejects.toMatchObject({
    code: 'webhooks/secret-unreadable',
  })
  await rm(folder, { recursive: true })
})
