import type { ControlStore } from '../control/index.ts'
import type { Clock } from '../time/clock.ts'
import { KeyRing } from './key-ring.ts'
import { Passwords } from './passwords.ts'
import { SignInGuard } from './sign-in-guard.ts'

/** Users, sessions and keys of one control store, with what this process remembers of them. */
export interface Access {
  readonly control: ControlStore
  readonly clock: Clock
  readonly keys: KeyRing
  readonly passwords: Passwords
  readonly guard: SignInGuard
}

const OPENED = new WeakMap<ControlStore, Access>()

/** The access of a workspace: one in a process, so that a key that is revoked is gone everywhere at once. */
export function accessOf({ control, clock }: Pick<Access, 'control' | 'clock'>): Access {
  const known = OPENED.get(control)
  if (known) return known
  const keys = new KeyRing(control, clock)
  const access = { control, clock, keys, passwords: new Passwords(), guard: new SignInGuard(clock) }
  OPENED.set(control, access)
  return access
}
