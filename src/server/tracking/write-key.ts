import type { IncomingHttpHeaders } from 'node:http'

const BASIC = /^Basic +([A-Za-z0-9+/_-]+={0,2})$/i

/** The user name of Basic authentication; undefined where there is none. */
export function basicKey({ authorization = '' }: IncomingHttpHeaders): string | undefined {
  const credentials = BASIC.exec(authorization)?.[1]
  const [name = ''] = Buffer.from(credentials ?? '', 'base64')
    .toString('utf8')
    .split(':', 1)
  return name === '' ? undefined : name
}

/** The key in a body: browsers send some calls without any headers of their own. */
export function bodyKey(body: unknown): string | undefined {
  const { writeKey } = (body ?? {}) as { writeKey?: unknown }
  return typeof writeKey === 'string' ? writeKey : undefined
}
