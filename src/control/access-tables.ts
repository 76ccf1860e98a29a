export interface UserTable {
  id: string
  /** In lower case. */
  email: string
  name: string
  role: 'viewer' | 'editor' | 'admin'
  /** Parameters, salt and hash. */
  password: string
  created_at: number
}

export interface SessionTable {
  /** SHA-256 of the cookie. */
  hash: string
  user_id: string
  created_at: number
  expires_at: number
}

export interface KeyTable {
  id: string
  kind: 'api' | 'write' | 'page'
  name: string
  /** SHA-256 of the key. */
  hash: string
  /** How the key begins, to tell it from others. */
  hint: string
  /** A JSON list: of permissions, or of the segments that a page key tells of. */
  scopes: string
  created_at: number
  expires_at: number | null
  revoked_at: number | null
  last_used_at: number | null
}

export interface AuditTable {
  id: number
  at: number
  actor_kind: 'user' | 'key' | 'cli'
  actor_id: string | null
  actor_name: string
  action: string
  target: string | null
  summary: string
  /** JSON: the summary in its parts; null where it has none. */
  sentence: string | null
  address: string | null
}
