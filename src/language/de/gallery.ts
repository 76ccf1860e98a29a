import type { Sentences } from '../catalogue.ts'
import { roles } from './gallery/roles.ts'
import { templates } from './gallery/templates.ts'

/** Ready-made segments. */
export const gallery: Sentences = { ...templates, ...roles }
