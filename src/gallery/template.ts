import type { Found } from './role.ts'
import type { RoleName } from './roles.ts'

/** A ready-made segment, to be written for the names that the data have. */
export interface Template {
  readonly name: string
  readonly title: string
  /** What one does with it, in one sentence. */
  readonly purpose: string
  /** Without one of these it cannot be written. */
  readonly needs: readonly RoleName[]
  /** What makes it better where it is there. */
  readonly likes: readonly RoleName[]
  /** A title that names what was found. */
  readonly titleFor: ((found: Bound) => string) | undefined
  readonly when: (found: Bound) => object
}

/** What was found, by role. */
export type Bound = { readonly [Name in RoleName]?: Found }

interface Written<Need extends RoleName, Like extends RoleName> {
  readonly name: string
  readonly title: string
  readonly purpose: string
  readonly needs: readonly Need[]
  readonly likes?: readonly Like[]
  readonly titleFor?: (found: Readonly<Record<Need, Found>>) => string
  readonly when: (found: Readonly<Record<Need, Found>> & { readonly [Name in Like]?: Found }) => object
}

/** A template whose condition is made of what it says it needs; it is only asked when all of that was found. */
export function template<Need extends RoleName, Like extends RoleName = never>({
  likes = [],
  ...written
}: Written<Need, Like>): Template {
  const { titleFor } = written
  return {
    ...written,
    likes,
    titleFor: titleFor as Template['titleFor'],
    when: written.when as Template['when'],
  }
}

/** Templates of one kind. */
export interface Family {
  readonly name: string
  readonly title: string
  readonly templates: readonly Template[]
}

/** The last so many days, as a window. */
export const last = (days: number) => ({ last: `${days} days` })

/** Some events have not happened, within a window or at all. */
export const none = ({ name }: Found, window?: object) => ({
  event: name,
  ...(window && { in: window }),
  equals: 0,
})

/** A filter that is true of events of which a property says what its role means. */
export const says = ({ name, test }: Found) => ({ property: name, ...test })

/** A condition on a trait that says what its role means. */
export const has = ({ name, test }: Found) => ({ trait: name, ...test })
