import { z } from 'zod'
import { ALL_PERMISSIONS, LONGEST_PASSWORD, ROLES } from '../../access/index.ts'
import { sayLater } from '../../language/index.ts'

/** Parts of requests and answers about users and keys. */
export const instant = z.number().int().meta({ description: 'Milliseconds since 1970.' })
export const id = z.string().regex(/^[\w-]{1,64}$/, sayLater`Expected an id, of letters, digits, - and _`)
export const email = z.email(sayLater`Expected an e-mail address`).max(254)
export const name = z
  .string()
  .trim()
  .regex(/^\P{C}+$/u, sayLater`Expected a name without control characters`)
  .max(200)
/** How good it is, is judged where it is set. */
export const password = z.string().max(LONGEST_PASSWORD)
export const role = z.enum(ROLES)
export const permission = z.enum(ALL_PERMISSIONS)
export const ofId = z.object({ id })
export const nothing = z.undefined().meta({ description: 'Done; there is nothing to say.' })
