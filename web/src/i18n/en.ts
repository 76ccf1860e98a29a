import { analyses } from '../analyses/texts/en'
import { conditions } from '../builder/conditions/texts/en'
import { builder } from '../builder/texts/en'
import { charts } from '../charts/texts/en'
import { compare } from '../compare/texts/en'
import { data } from '../data/texts/en'
import { explain } from '../explain/texts/en'
import { explore } from '../explore/texts/en'
import { format } from '../format/texts/en'
import { gallery } from '../gallery/texts/en'
import { home } from '../home/texts/en'
import { imports } from '../imports/texts/en'
import { jobs } from '../jobs/texts/en'
import { live } from '../live/texts/en'
import { models } from '../models/texts/en'
import { profiles } from '../profiles/texts/en'
import { reports } from '../reports/texts/en'
import { segmentList } from '../segment-list/texts/en'
import { segments } from '../segments/texts/en'
import { session } from '../session/texts/en'
import { settings } from '../settings/texts/en'
import { webhooks } from '../settings/webhooks/texts/en'
import { shell } from '../shell/texts/en'
import { states } from '../states/texts/en'
import { yaml } from '../yaml/texts/en'

/** Every text of the pages in English, a namespace a folder. */
export const en = {
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
} as const
