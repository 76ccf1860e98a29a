/** One identifier of a profile. */
export interface Identity {
  readonly namespace: string
  readonly value: string
}

/** An identity as addresses have it, such as `email:ada@example.org`. */
export function writtenIdentity(identity: Identity | string): string {
  return typeof identity === 'string' ? identity : `${identity.namespace}:${identity.value}`
}
