import { conditions } from '../builder/conditions/texts/de'
import { format } from '../format/texts/de'
import { frame } from '../frame/texts/de'
import { session } from '../session/texts/de'
import type { Messages } from './messages'

export const de: Messages = { conditions, format, frame, session }
