import type { Family } from '../template.ts'
import { buying } from './buying.ts'
import { channels } from './channels.ts'
import { contact } from './contact.ts'
import { interest } from './interest.ts'
import { lifeCycle } from './life-cycle.ts'
import { people } from './people.ts'
import { subscription } from './subscription.ts'
import { value } from './value.ts'

/** Every ready-made segment, in the order in which they are shown. */
export const FAMILIES: readonly Family[] = [
  interest,
  buying,
  value,
  lifeCycle,
  contact,
  people,
  channels,
  subscription,
]
