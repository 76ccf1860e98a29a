import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ALL_PERMISSIONS, mayGrant, PERMISSIONS, permissionsOf, ROLES } from './permissions.ts'

test('each role may do more than the one before', () => {
  const [viewer, editor, admin] = ROLES.map((role) => permissionsOf(role))
  expect(mayGrant(editor!, viewer!)).toBe(true)
  expect(mayGrant(viewer!, editor!)).toBe(false)
  expect(mayGrant(admin!, ALL_PERMISSIONS)).toBe(true)
  expect(mayGrant(editor!, admin!)).toBe(false)
})

test('docs/access.md has this table of permissions', () => {
  const rows = ALL_PERMISSIONS.map((name) => {
    const held = ROLES.map((role) => (permissionsOf(role).has(name) ? 'yes' : ''))
    return `| \`${name}\` | ${PERMISSIONS[name]} | ${held.join(' | ')} |`
  })
  const table = ['| Permission | Lets somebody | viewer | editor | admin |', '|---|---|---|---|---|', ...rows]
  expect(readFileSync('docs/access.md', 'utf8')).toContain(table.join('\n'))
})

test('the audit log is only added to, and by one file', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('test'))
    .filter((file) =>
      /(update|delete|insert|selectFrom).*'audit_log'|audit_log SET/.test(
        readFileSync(`src/${file}`, 'utf8'),
      ),
    )
  expect(files).toEqual(['access/audit.ts'])
  const text = readFileSync('src/access/audit.ts', 'utf8')
  expect(text).not.toMatch(/updateTable|deleteFrom/)
})
