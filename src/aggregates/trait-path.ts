import { z } from 'zod'
import { sayLater } from '../language/index.ts'

/** A trait, or a member of a trait that is an object, after a dot: `plan`, `address.city`. */
export const traitPath = z.string().min(1).max(200).meta({
  description: sayLater`The name of a trait; a member of a trait that is an object follows a dot: "address.city".`,
})

/** The trait that is stored, and the path inside its value ('' for the value itself). */
export function splitTrait(path: string): { readonly trait: string; readonly path: string } {
  const dot = path.indexOf('.')
  return dot < 0 ? { trait: path, path: '' } : { trait: path.slice(0, dot), path: path.slice(dot + 1) }
}
