/** For pages of any site: a write key is no secret to them, and nothing is ever read here. */
export const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
  'cross-origin-resource-policy': 'cross-origin',
} as const

/** The answer to a browser that asks before it sends. */
export const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type, x-retry-count, anonymousid',
  'access-control-max-age': '86400',
} as const
