import { analyses } from '../analyses/texts/de'
import { conditions } from '../builder/conditions/texts/de'
import { builder } from '../builder/texts/de'
import { charts } from '../charts/texts/de'
import { compare } from '../compare/texts/de'
import { data } from '../data/texts/de'
import { explain } from '../explain/texts/de'
import { explore } from '../explore/texts/de'
import { format } from '../format/texts/de'
import { gallery } from '../gallery/texts/de'
import { home } from '../home/texts/de'
import { imports } from '../imports/texts/de'
import { jobs } from '../jobs/texts/de'
import { live } from '../live/texts/de'
import { models } from '../models/texts/de'
import { profiles } from '../profiles/texts/de'
import { reports } from '../reports/texts/de'
import { segmentList } from '../segment-list/texts/de'
import { segments } from '../segments/texts/de'
import { session } from '../session/texts/de'
import { settings } from '../settings/texts/de'
import { webhooks } from '../settings/webhooks/texts/de'
import { shell } from '../shell/texts/de'
import { states } from '../states/texts/de'
import { yaml } from '../yaml/texts/de'
import type { Messages } from './messages'

export const de: Messages = {
  explore,
  webhooks,
  data,
  states,
  yaml,
  settings,
  live,
  jobs,
  imports,
  analyses,
  charts,
  builder,
  conditions,
  format,
  shell,
  home,
  gallery,
  compare,
  segmentList,
  models,
  reports,
  explain,
  segments,
  profiles,
  session,
}
