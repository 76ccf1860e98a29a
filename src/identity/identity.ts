/** One identifier of a profile. */
export interface Identity {
  readonly namespace: string
  readonly value: string
}
