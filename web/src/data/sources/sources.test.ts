import { expect, test } from 'vitest'
import type { StoredImport } from '../../api/imports'
import { sourcesOf } from './sources'

test('what brought something last comes first, what never did last', () => {
  const key = (id: string, lastUsedAt?: number) => ({
    ...{ id, name: id, createdAt: 0 },
    ...(lastUsedAt !== undefined && { lastUsedAt }),
  })
  const imported = (id: number, status: StoredImport['status'], finishedAt: number) =>
    ({ id, status, files: [], startedAt: 1, finishedAt }) as unknown as StoredImport
  const sources = sourcesOf([key('idle'), key('shop', 5)], [imported(1, 'done', 9), imported(2, 'failed', 9)])
  expect(sources.map(({ id }) => id)).toEqual(['1', 'shop', 'idle'])
})
