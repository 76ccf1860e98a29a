import { fail } from '../../errors/index.ts'
import { admitIdentity, type Identity } from '../../identity/index.ts'
import type { Services } from '../services.ts'

const NUMBER = /^\d{1,10}$/

/** What tells whose an identity is, all of it in memory. */
export type Directory = Pick<Services, 'tracking' | 'live' | 'rules'>

/** How somebody is written: an identity, or a number of the profile. */
export type Written = Identity | number

/** Reads `namespace:value` or `profile_id:17`. Throws `live/not-an-identity`. */
export function readWritten(text: string): Written {
  const colon = text.indexOf(':')
  const [namespace, value] = [text.slice(0, colon), text.slice(colon + 1)]
  if (colon <= 0 || value === '') fail('live/not-an-identity', { written: text })
  if (namespace !== 'profile_id') return { namespace, value }
  return NUMBER.test(value) ? Number(value) : fail('live/not-an-identity', { written: text })
}

/** Somebody of whom it is asked: the number of an identity stays once there is one, the profile may become another. */
export class Person {
  readonly #directory: Directory
  readonly #written: Written
  #number: number | undefined

  constructor(directory: Directory, written: Written) {
    this.#directory = directory
    this.#written = written
  }

  /** The profile of now; undefined as long as nobody has named the identity. */
  async profile(): Promise<number | undefined> {
    this.#number ??= await this.#find()
    return this.#number === undefined ? undefined : this.#directory.live.profileOf(this.#number)
  }

  /** Whether the profile is still the one that `profile` told. */
  isStill(profile: number | undefined): boolean {
    return this.#number !== undefined && this.#directory.live.profileOf(this.#number) === profile
  }

  /** The value of an identity is put into the form in which tracking keeps it. */
  async #find(): Promise<number | undefined> {
    const { tracking, rules } = this.#directory
    if (typeof this.#written === 'number') {
      return (await tracking.hasNumber(this.#written)) ? this.#written : undefined
    }
    const identity = admitIdentity(rules(), this.#written.namespace, this.#written.value)
    return typeof identity === 'string' ? undefined : tracking.numberOf(identity)
  }
}
