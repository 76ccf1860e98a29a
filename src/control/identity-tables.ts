/** An identity that was seen together with another one, and the profile that it belongs to. */
export interface IdentityNodeTable {
  number: number
  namespace: string
  value: string
  /** The smallest number of its profile. */
  survivor: number
  /** 1: it is seen on so many profiles, or of such a value, that it tells nobody apart. */
  blocked: number
}

/** Two identities, `a < b`, that a call named together; of several calls the earliest. */
export interface IdentityLinkTable {
  a: number
  b: number
  at: number
  message_id: string
  call: string
  status: 'accepted' | 'refused' | 'blocked'
}

/** Two identities, `a < b`, that are not one profile whatever calls say. */
export interface IdentitySeparationTable {
  a: number
  b: number
  at: number
  by: string
  reason: string
}

/** One identity that went from one survivor to another. */
export interface IdentityMergeTable {
  id: number
  at: number
  number: number
  previous: number
  survivor: number
  cause: 'link' | 'separation' | 'rejoin' | 'rules'
  by: string | null
  message_id: string | null
  call: string | null
}

/** Identities of consecutive numbers that are not in the analytical store yet. */
export interface NewIdentityTable {
  first: number
  /** JSON: a list of namespace, value and the instant it was seen first. */
  identities: string
}
