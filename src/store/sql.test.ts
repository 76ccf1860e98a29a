import { expect, test } from 'vitest'
import { integer, join, sql } from './sql.ts'

test('a statement over thousands of columns is composed: its pieces overflowed the stack', () => {
  const columns = Array.from({ length: 100_000 }, (_, index) => integer(index))
  expect(sql`SELECT ${join(columns, ', ')}`.pieces).toHaveLength(200_000)
})
