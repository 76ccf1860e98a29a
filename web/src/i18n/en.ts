import { conditions } from '../builder/conditions/texts/en'
import { format } from '../format/texts/en'
import { frame } from '../frame/texts/en'
import { session } from '../session/texts/en'

/** Every text of the pages in English, a namespace a folder. */
export const en = { conditions, format, frame, session } as const
